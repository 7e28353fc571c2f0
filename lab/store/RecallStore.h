// SPDX-License-Identifier: MIT
#pragma once

#include "lab/records/Kit.h"
#include "lab/values/Date.h"

#include <optional>
#include <string>

namespace lab {

class Database;

/// Modules called back from clients. Changes are made inside Database::write.
class RecallStore {
public:
    /// Days that a recalled module may still be used: its replacement travels meanwhile.
    static constexpr int daysLeft = 3;

    explicit RecallStore(Database& database)
        : database_(database)
    {
    }

    /// Calls back the module of an open kit: its use ends `daysLeft` days from today, unless it ends sooner,
    /// so that the client's replacement is the most urgent demand there is. Returns that day. A kit that is
    /// recalled already stays as it is.
    Date open(const Kit& kit, const std::string& reason, Date today, Instant at);
    bool isRecalled(const KitId& kit) const;

private:
    Database& database_;
};

} // namespace lab
