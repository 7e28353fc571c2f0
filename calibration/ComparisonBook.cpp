// SPDX-License-Identifier: MIT
#include "calibration/ComparisonBook.h"

#include "lab/store/Database.h"
#include "lab/values/Failure.h"

namespace calibration {
namespace {

    const lab::CommandKind entering {"comparison.enter", {lab::Role::Technician, lab::Role::Supervisor}};

} // namespace

lab::Expected<ComparisonResult> ComparisonBook::enter(
    const lab::SignedIn& who, const ComparisonResult& result)
{
    if (result.scheme.empty() || result.round.empty() || result.item.empty())
        return lab::refused("comparison.name");
    auto scored = score(result.result);
    if (!scored)
        return tl::make_unexpected(scored.error());
    auto entered = result;
    entered.score = *scored;
    entered.enteredBy = who.staff.id;
    Poco::JSON::Object request;
    request.set("scheme", result.scheme);
    request.set("round", result.round);
    request.set("item", result.item);
    request.set("value", result.result.value);
    request.set("U", result.result.expanded);
    request.set("assigned", result.result.assigned);
    request.set("assigned_U", result.result.assignedExpanded);
    const auto done = commands_.perform(
        lab::Commands::newId(), entering, who, request, [&](lab::Instant now) -> lab::Expected<lab::Applied> {
            if (!database_
                     .query("SELECT id FROM comparison_result WHERE scheme = $1 AND round = $2 AND item = $3",
                         {result.scheme, result.round, result.item})
                     .empty())
                return lab::refused("comparison.twice",
                    {{"scheme", result.scheme}, {"round", result.round}, {"item", result.item}});
            entered.enteredAt = now;
            database_.execute(
                "INSERT INTO comparison_result (id, scheme, round, item, value_mg_per_l, expanded_mg_per_l, "
                "assigned_mg_per_l, assigned_expanded_mg_per_l, deviation_mg_per_l, entered_by, entered_at) "
                "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
                {lab::Commands::newId(), result.scheme, result.round, result.item, result.result.value,
                    result.result.expanded, result.result.assigned, result.result.assignedExpanded,
                    lab::Value(result.result.deviation), who.staff.id, now});
            return lab::Applied {result.scheme, request, request};
        });
    if (!done)
        return tl::make_unexpected(done.error());
    return entered;
}

std::vector<ComparisonResult> ComparisonBook::all() const
{
    std::vector<ComparisonResult> list;
    for (const auto& row : database_.query(
             "SELECT scheme, round, item, value_mg_per_l, expanded_mg_per_l, assigned_mg_per_l, "
             "assigned_expanded_mg_per_l, deviation_mg_per_l, entered_by, entered_at FROM comparison_result "
             "ORDER BY entered_at DESC, scheme, round, item")) {
        ComparisonResult one {row.text(0), row.text(1), row.text(2),
            {row.real(3), row.real(4), row.real(5), row.real(6), std::nullopt}};
        if (!row.isNull(7))
            one.result.deviation = row.real(7);
        if (const auto scored = score(one.result))
            one.score = *scored;
        one.enteredBy = row.text(8);
        one.enteredAt = row.instant(9);
        list.push_back(std::move(one));
    }
    return list;
}

} // namespace calibration
