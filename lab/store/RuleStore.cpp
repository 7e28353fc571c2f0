// SPDX-License-Identifier: MIT
#include "lab/store/RuleStore.h"

#include "lab/store/Database.h"

#include <cassert>

namespace lab {
namespace {

    const std::string columns =
        "state, version, effective_from, interval_days, grace_days, return_days, mail_in, "
        "citation, confidence, signed_by, basis, day_kind, interval_counting, grace_counting, anchor, steps, "
        "fee_interval_days, signed_at";

    RuleCounting countingOf(const Row& row)
    {
        return {Row::sound(parseIntervalBasis(row.text(10)), 10), Row::sound(parseDayKind(row.text(11)), 11),
            Row::sound(parseCounting(row.text(12)), 12), Row::sound(parseCounting(row.text(13)), 13),
            Row::sound(parseCountedFrom(row.text(14)), 14), Row::sound(parseSteps(row.text(15)), 15),
            row.isNull(16) ? std::nullopt : std::optional(row.whole(16))};
    }

    JurisdictionRule ruleOf(const Row& row)
    {
        return {row.text(0), row.whole(1), row.date(2), row.whole(3), row.whole(4), row.whole(5),
            Row::sound(parseMailIn(row.text(6)), 6), row.text(7), row.text(8), row.optionalText(9),
            countingOf(row), row.optionalInstant(17)};
    }

} // namespace

std::optional<JurisdictionRule> RuleStore::inForce(const std::string& state, Date day) const
{
    const auto rows = database_.query("SELECT " + columns
                                          + " FROM jurisdiction_rule WHERE state = $1 AND effective_from <= "
                                            "$2 ORDER BY version DESC LIMIT 1",
        {state, day});
    return rows.empty() ? std::nullopt : std::optional(ruleOf(rows[0]));
}

std::vector<JurisdictionRule> RuleStore::allInForce(Date day) const
{
    std::vector<JurisdictionRule> rules;
    for (const auto& row : database_.query(
             "SELECT DISTINCT state FROM jurisdiction_rule WHERE effective_from <= $1 ORDER BY state", {day}))
        rules.push_back(*inForce(row.text(0), day));
    return rules;
}

std::vector<JurisdictionRule> RuleStore::newest() const
{
    std::vector<JurisdictionRule> rules;
    for (const auto& row : database_.query(
             "SELECT " + columns
             + " FROM jurisdiction_rule WHERE version = (SELECT max(other.version) FROM "
               "jurisdiction_rule AS other WHERE other.state = jurisdiction_rule.state) ORDER BY state"))
        rules.push_back(ruleOf(row));
    return rules;
}

std::vector<JurisdictionRule> RuleStore::history(const std::string& state) const
{
    std::vector<JurisdictionRule> rules;
    for (const auto& row : database_.query(
             "SELECT " + columns + " FROM jurisdiction_rule WHERE state = $1 ORDER BY version DESC", {state}))
        rules.push_back(ruleOf(row));
    return rules;
}

void RuleStore::add(const JurisdictionRule& rule)
{
    assert(database_.writing());
    database_.execute(
        "INSERT INTO jurisdiction_rule (" + columns
            + ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)",
        {rule.state, rule.version, rule.effectiveFrom, rule.intervalDays, rule.graceDays, rule.returnDays,
            word(rule.mailIn), rule.citation, rule.confidence, rule.signedBy, word(rule.counting.basis),
            word(rule.counting.days), word(rule.counting.interval), word(rule.counting.grace),
            word(rule.counting.anchor), stepsText(rule.counting.steps), rule.counting.feeIntervalDays,
            rule.signedAt});
}

std::map<std::string, CourtOrder> RuleStore::ordersInForce(Date day) const
{
    std::map<std::string, CourtOrder> orders;
    for (const auto& row :
        database_.query("SELECT client, effective_from, interval_days, reference FROM court_order "
                        "WHERE effective_from <= $1 ORDER BY client, effective_from DESC",
            {day}))
        orders.emplace(row.text(0), CourtOrder {row.date(1), row.whole(2), row.text(3)});
    return orders;
}

std::map<std::string, Date> RuleStore::programmeStarts() const
{
    std::map<std::string, Date> starts;
    for (const auto& row : database_.query("SELECT client, started_on FROM client_programme"))
        starts.emplace(row.text(0), row.date(1));
    return starts;
}

std::optional<CourtOrder> RuleStore::orderInForce(const ClientId& client, Date day) const
{
    const auto rows =
        database_.query("SELECT effective_from, interval_days, reference FROM court_order WHERE client = $1 "
                        "AND effective_from <= $2 ORDER BY effective_from DESC LIMIT 1",
            {client.text(), day});
    if (rows.empty())
        return std::nullopt;
    return CourtOrder {rows[0].date(0), rows[0].whole(1), rows[0].text(2)};
}

std::optional<Date> RuleStore::programmeStart(const ClientId& client) const
{
    const auto rows =
        database_.query("SELECT started_on FROM client_programme WHERE client = $1", {client.text()});
    return rows.empty() ? std::nullopt : std::optional(rows[0].date(0));
}

void RuleStore::add(const ClientId& client, const CourtOrder& order, const std::string& verifiedBy)
{
    assert(database_.writing());
    database_.execute(
        "INSERT INTO court_order (client, effective_from, interval_days, reference, verified_by) "
        "VALUES ($1, $2, $3, $4, $5)",
        {client.text(), order.effectiveFrom, order.intervalDays, order.reference, verifiedBy});
}

void RuleStore::setProgrammeStart(const ClientId& client, Date day)
{
    assert(database_.writing());
    database_.execute("INSERT INTO client_programme (client, started_on) VALUES ($1, $2) "
                      "ON CONFLICT (client) DO UPDATE SET started_on = excluded.started_on",
        {client.text(), day});
}

} // namespace lab
