// SPDX-License-Identifier: MIT
#pragma once

#include "lab/records/Rule.h"

#include <optional>
#include <vector>

namespace lab {

class Database;

/// The states' rule rows, every version of each.
class RuleStore {
public:
    explicit RuleStore(Database& database)
        : database_(database)
    {
    }

    /// The version in force on that day.
    std::optional<JurisdictionRule> inForce(const std::string& state, Date day) const;
    /// Every state's row in force on that day, by state.
    std::vector<JurisdictionRule> allInForce(Date day) const;
    void add(const JurisdictionRule& rule);

private:
    Database& database_;
};

} // namespace lab
