// SPDX-License-Identifier: MIT
#pragma once

#include "lab/records/Returns.h"

#include <Poco/JSON/Object.h>

#include <optional>
#include <vector>

namespace lab {

class Database;

/// The return ledger: one open line per module outside. Changes are made inside Database::write.
class LedgerStore {
public:
    explicit LedgerStore(Database& database)
        : database_(database)
    {
    }

    std::optional<ExpectedReturn> openByModule(const ModuleSerial& module) const;
    int countOpen() const;

    void add(const ExpectedReturn& line);
    /// Another reason for which, or day by which, the module is due back.
    void change(const std::string& id, ReturnCause cause, Date due);
    void close(const std::string& id, Instant at, const std::string& receipt);
    /// Takes a closing back; part of an undo.
    void reopen(const std::string& id);

private:
    Database& database_;
};

/// Receipts at the dock. Changes are made inside Database::write.
class ReceiptStore {
public:
    explicit ReceiptStore(Database& database)
        : database_(database)
    {
    }

    /// The one receipt that stands for a module now in the lab.
    std::optional<Receipt> openByModule(const ModuleSerial& module) const;
    /// The station's newest receipt that was not undone.
    std::optional<Receipt> latestOf(const std::string& station) const;
    /// From that moment on, the latest first; undone ones too.
    std::vector<Receipt> since(Instant from) const;
    /// The slot that a cart's next module goes to, 1 to `slots`, round and round.
    int nextSlot(const std::string& cart, int slots) const;

    /// `before` is what an undo needs: the module's former state and place, the lines and cases closed.
    /// Throws ConstraintViolation when the module has an open receipt already.
    void add(const Receipt& receipt, const Poco::JSON::Object& before);
    Poco::JSON::Object::Ptr before(const std::string& id) const;
    void change(const std::string& id, ReturnOutcome outcome, const Place& place);
    void addEvidence(const std::string& id, const std::vector<Evidence>& evidence);
    void undo(const std::string& id, Instant at);
    /// The module goes out again: its receipt no longer stands for it.
    void release(const ModuleSerial& module);

private:
    Database& database_;
};

} // namespace lab
