// SPDX-License-Identifier: MIT
#include "logistics/planner/Demand.h"

#include "lab/store/Database.h"
#include "lab/store/RuleStore.h"
#include "logistics/rules/ServiceClock.h"

#include <algorithm>
#include <map>

namespace logistics {
namespace {

    /// What stands beside the clients and decides whether they may be sent a module.
    struct Gates {
        std::map<std::string, lab::JurisdictionRule> rules;
        std::map<std::string, lab::CourtOrder> orders;
        std::map<std::string, lab::Date> programmeStarts;
        std::map<std::string, std::vector<lab::Hold>> holds;
    };

    /// While a lost parcel is looked for, its client is not blamed for the module that did not come back.
    const std::string holdsInForce = "released_on IS NULL AND (kind <> 'return-missing' OR NOT EXISTS "
                                     "(SELECT 1 FROM lost_case WHERE lost_case.client = hold.client "
                                     "AND lost_case.closed_on IS NULL))";

    std::map<std::string, std::vector<lab::Hold>> openHolds(lab::Database& database)
    {
        std::map<std::string, std::vector<lab::Hold>> holds;
        for (const auto& row :
            database.query("SELECT client, kind, placed_on, expected_release, deadline FROM hold WHERE "
                           + holdsInForce + " ORDER BY client, placed_on, kind"))
            holds[row.text(0)].push_back(
                {row.parsed<lab::ClientId>(0), lab::Row::sound(lab::parseHoldKind(row.text(1)), 1), "",
                    row.date(2), row.optionalDate(3), {}, row.optionalDate(4)});
        return holds;
    }

    Gates readGates(lab::Database& database, lab::Date day)
    {
        const lab::RuleStore store(database);
        Gates gates {{}, store.ordersInForce(day), store.programmeStarts(), openHolds(database)};
        for (auto& rule : store.allInForce(day))
            gates.rules.emplace(rule.state, rule);
        return gates;
    }

    /// Several holds end when the last of them does; one without an expected release may last for ever.
    void applyHolds(Demand& demand, const std::vector<lab::Hold>& holds, lab::Date today)
    {
        demand.notBefore = today;
        for (const auto& hold : holds)
            if (hold.deadline)
                demand.holdDeadline = std::min(*hold.deadline, demand.holdDeadline.value_or(*hold.deadline));
        for (const auto& hold : holds) {
            if (!hold.expectedRelease) {
                demand.noShipment = NoShipment::Held;
                demand.hold = hold.kind;
                demand.notBefore.reset();
                return;
            }
            // A release that should have come by now may come tomorrow.
            const auto release = std::max(*hold.expectedRelease, today.plusDays(1));
            if (release >= *demand.notBefore) {
                demand.notBefore = release;
                demand.hold = hold.kind;
            }
        }
    }

    /// What the rule says of the client's next module; an answer when it lets none be planned.
    std::optional<NoShipment> applyRule(
        Demand& demand, const lab::JurisdictionRule& rule, const Gates& gates, lab::Date today)
    {
        demand.ruleVersion = rule.version;
        const ServiceClock clock(rule);
        // However the state counts its grace, what matters is the first locked day.
        demand.graceDays = clock.lockedFrom(demand.expiry).daysSince(demand.expiry) - 1;
        if (rule.mailIn == lab::MailIn::No)
            return NoShipment::StateForbidsMail;
        if (rule.mailIn == lab::MailIn::Unknown || !rule.signedBy)
            return NoShipment::RuleUnsigned;
        const auto order = gates.orders.find(demand.client.text());
        const auto start = gates.programmeStarts.find(demand.client.text());
        const auto interval = clock.intervalDays(demand.expiry,
            start == gates.programmeStarts.end() ? std::nullopt : std::optional(start->second),
            order == gates.orders.end() ? std::nullopt : std::optional(order->second));
        if (!interval)
            return rule.counting.basis == lab::IntervalBasis::CourtOrder ? NoShipment::NoCourtOrder
                                                                         : NoShipment::NoInterval;
        demand.intervalDays = *interval;
        if (clock.lockedFrom(demand.expiry) < today)
            return NoShipment::LongExpired;
        return std::nullopt;
    }

    /// The gates in the order in which a planner wants to hear of them: the law before the account.
    void gate(
        Demand& demand, const Gates& gates, const std::optional<lab::Date>& programmeEnd, lab::Date today)
    {
        const auto rule = gates.rules.find(demand.governingState);
        if (demand.governingState.empty())
            demand.noShipment = NoShipment::NoState;
        else if (rule == gates.rules.end())
            demand.noShipment = NoShipment::RuleMissing;
        else
            demand.noShipment = applyRule(demand, rule->second, gates, today);
        if (demand.noShipment)
            return;
        if (programmeEnd && *programmeEnd <= demand.expiry)
            demand.noShipment = NoShipment::ProgrammeEnds;
        else if (demand.postal.empty())
            demand.noShipment = NoShipment::NoAddress;
        else if (const auto holds = gates.holds.find(demand.client.text()); holds != gates.holds.end())
            applyHolds(demand, holds->second, today);
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
    const auto gates = readGates(database, today);
    std::vector<Demand> demands;
    demands.reserve(rows.size());
    for (const auto& row : rows) {
        Demand demand {row.parsed<lab::ClientId>(0), row.text(1), row.text(2), row.text(3), 0, 0, 0,
            row.date(4), row.optionalText(6).value_or(""), {}, {}};
        gate(demand, gates, row.optionalDate(5), today);
        demands.push_back(std::move(demand));
    }
    return demands;
}

bool isHeld(lab::Database& database, const lab::ClientId& client)
{
    return !database.query("SELECT kind FROM hold WHERE client = $1 AND " + holdsInForce, {client.text()})
                .empty();
}

lab::Expected<lab::Date> nextExpiry(lab::Database& database, const lab::JurisdictionRule& rule,
    const lab::ClientId& client, lab::Date expiry, lab::Date calibratedOn)
{
    const lab::RuleStore store(database);
    // The client puts it in on the last day of the old one at the latest.
    const auto dates = ServiceClock(rule).dates(
        {expiry, calibratedOn, store.programmeStart(client), store.orderInForce(client, expiry)});
    if (!dates)
        return tl::make_unexpected(dates.error());
    return dates->expiry;
}

} // namespace logistics
