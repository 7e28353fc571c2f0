// SPDX-License-Identifier: MIT
#pragma once

#include "lab/records/Rule.h"
#include "lab/values/Identifier.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace lab {

class Database;

/// The states' rule rows, every version of each, and what a court ordered for single clients.
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
    /// Every state's newest version, in force or not yet, by state.
    std::vector<JurisdictionRule> newest() const;
    /// Every version of a state's row, the newest first.
    std::vector<JurisdictionRule> history(const std::string& state) const;
    void add(const JurisdictionRule& rule);

    /// The newest court order of each client that has one, by client.
    std::map<std::string, CourtOrder> ordersInForce(Date day) const;
    /// The first day of each client's programme, where it is known.
    std::map<std::string, Date> programmeStarts() const;
    std::optional<CourtOrder> orderInForce(const ClientId& client, Date day) const;
    std::optional<Date> programmeStart(const ClientId& client) const;
    void add(const ClientId& client, const CourtOrder& order, const std::string& verifiedBy);
    void setProgrammeStart(const ClientId& client, Date day);

private:
    Database& database_;
};

} // namespace lab
