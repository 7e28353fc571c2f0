// SPDX-License-Identifier: MIT
#pragma once

#include "lab/records/Kit.h"
#include "lab/records/LostCase.h"
#include "lab/records/Module.h"
#include "lab/records/Returns.h"

#include <optional>
#include <vector>

namespace lab {
class Database;
}

namespace logistics {

/// What the labels of the box in hand have said so far.
struct BoxInHand {
    std::optional<lab::Kit> kit; ///< the one that the labels name
    std::optional<lab::ClientId> client; ///< typed or on a paper, when no label names a kit
    std::vector<lab::Evidence> evidence;
    /// Damaged or Opened, when the person said so before the module was scanned.
    std::optional<lab::ReturnOutcome> condition;
    bool twoModules = false;

    bool empty() const { return !kit && !client && !condition && !twoModules; }
    std::optional<lab::ClientId> labelClient() const { return kit ? kit->client : client; }
};

/// What the records know of a scanned module.
struct ModuleFacts {
    std::optional<lab::Module> module;
    std::optional<lab::Kit> kit; ///< the open one that it went out in
    std::optional<lab::ExpectedReturn> line; ///< its open line of the return ledger
    std::optional<lab::LostCase> lostCase;
    std::optional<lab::Receipt> receipt; ///< the open one, when it is in the lab already

    static ModuleFacts read(lab::Database& database, const lab::ModuleSerial& serial);
};

/// What a module turned out to be, decided from the records, the box and the day alone. The order of the
/// rules is the order of what a person must hear first.
lab::ReturnOutcome judge(const ModuleFacts& facts, const BoxInHand& box, lab::Date today, int earlyDays);

/// The day that a line counts as late from: its due date, or the promised one when that is later.
lab::Date lateAfter(const lab::ExpectedReturn& line);

} // namespace logistics
