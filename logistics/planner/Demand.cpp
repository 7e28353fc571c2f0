// SPDX-License-Identifier: MIT
#include "logistics/planner/Demand.h"

#include "lab/store/Database.h"
#include "lab/store/RuleStore.h"

#include <algorithm>
#include <map>

namespace logistics {
namespace {

    using Holds = std::map<std::string, lab::HoldKind, std::less<>>;

    /// The first open hold of each client: one is enough to keep a module here.
    Holds openHolds(lab::Database& database)
    {
        Holds holds;
        for (const auto& row : database.query(
                 "SELECT client, kind FROM hold WHERE released_on IS NULL ORDER BY client, placed_on"))
            holds.emplace(row.text(0), lab::Row::sound(lab::parseHoldKind(row.text(1)), 1));
        return holds;
    }

    std::map<std::string, lab::JurisdictionRule> rulesInForce(lab::Database& database, lab::Date day)
    {
        std::map<std::string, lab::JurisdictionRule> rules;
        for (auto& rule : lab::RuleStore(database).allInForce(day))
            rules.emplace(rule.state, rule);
        return rules;
    }

    /// The gates in the order in which a planner wants to hear of them: the law before the account.
    void gate(Demand& demand, const std::map<std::string, lab::JurisdictionRule>& rules, const Holds& holds,
        const std::optional<lab::Date>& programmeEnd)
    {
        const auto rule = rules.find(demand.governingState);
        if (rule == rules.end()) {
            demand.noShipment = NoShipment::RuleMissing;
            return;
        }
        demand.ruleVersion = rule->second.version;
        demand.intervalDays = rule->second.intervalDays;
        demand.graceDays = rule->second.graceDays;
        const auto hold = holds.find(demand.client.text());
        if (rule->second.mailIn == lab::MailIn::No)
            demand.noShipment = NoShipment::StateForbidsMail;
        else if (rule->second.mailIn == lab::MailIn::Unknown || !rule->second.signedBy)
            demand.noShipment = NoShipment::RuleUnsigned;
        else if (hold != holds.end()) {
            demand.noShipment = NoShipment::Held;
            demand.hold = hold->second;
        } else if (programmeEnd && *programmeEnd <= demand.expiry)
            demand.noShipment = NoShipment::ProgrammeEnds;
        else if (demand.postal.empty())
            demand.noShipment = NoShipment::NoAddress;
    }

} // namespace

std::vector<Demand> readDemand(lab::Database& database, lab::Date today, lab::Date until)
{
    // The module in use, or on its way, is the one that expires last; one that went back or got lost is none.
    const auto rows = database.query(
        "SELECT c.id AS client, c.variant AS variant, c.firmware AS firmware, c.governing_state AS state, "
        "max(k.expiry) AS expiry, c.programme_end AS programme_end, "
        "(SELECT a.postal FROM address a WHERE a.client = c.id AND a.valid_from <= $1 "
        "AND (a.valid_until IS NULL OR a.valid_until >= $1) "
        "ORDER BY CASE WHEN a.valid_until IS NULL THEN 1 ELSE 0 END, a.valid_from DESC LIMIT 1) AS postal "
        "FROM client c JOIN kit k ON k.client = c.id AND k.closed_on IS NULL "
        "JOIN module m ON m.serial = k.module AND m.state IN ('shipped', 'delivered', 'installed', "
        "'expired') "
        "GROUP BY c.id, c.variant, c.firmware, c.governing_state, c.programme_end "
        "HAVING max(k.expiry) <= $2 ORDER BY max(k.expiry), c.id",
        {today, until.plusDays(1)});
    const auto holds = openHolds(database);
    const auto rules = rulesInForce(database, today);
    std::vector<Demand> demands;
    demands.reserve(rows.size());
    for (const auto& row : rows) {
        Demand demand {row.parsed<lab::ClientId>(0), row.text(1), row.text(2), row.text(3), 0, 0, 0,
            row.date(4), row.optionalText(6).value_or(""), {}, {}};
        gate(demand, rules, holds, row.optionalDate(5));
        demands.push_back(std::move(demand));
    }
    return demands;
}

} // namespace logistics
