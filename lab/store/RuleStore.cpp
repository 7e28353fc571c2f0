// SPDX-License-Identifier: MIT
#include "lab/store/RuleStore.h"

#include "lab/store/Database.h"

#include <cassert>

namespace lab {
namespace {

    const std::string columns =
        "state, version, effective_from, interval_days, grace_days, return_days, mail_in, "
        "citation, confidence, signed_by";

    JurisdictionRule ruleOf(const Row& row)
    {
        return {row.text(0), row.whole(1), row.date(2), row.whole(3), row.whole(4), row.whole(5),
            Row::sound(parseMailIn(row.text(6)), 6), row.text(7), row.text(8), row.optionalText(9)};
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

void RuleStore::add(const JurisdictionRule& rule)
{
    assert(database_.writing());
    database_.execute(
        "INSERT INTO jurisdiction_rule (" + columns + ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        {rule.state, rule.version, rule.effectiveFrom, rule.intervalDays, rule.graceDays, rule.returnDays,
            word(rule.mailIn), rule.citation, rule.confidence, rule.signedBy});
}

} // namespace lab
