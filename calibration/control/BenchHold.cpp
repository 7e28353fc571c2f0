// SPDX-License-Identifier: MIT
#include "calibration/control/BenchHold.h"

#include "lab/store/Database.h"

#include <algorithm>
#include <cassert>

namespace calibration {
namespace {

    const std::string columns =
        "SELECT id, fixture, control, last_good, opened_at, cause, action, "
        "explained_by, explained_at, passing, released_by, released_at FROM bench_hold ";

    BenchHold holdOf(const lab::Row& row)
    {
        return {row.text(0), row.text(1), row.text(2), row.optionalText(3), row.instant(4), row.text(5),
            row.text(6), row.optionalText(7).value_or(""), row.optionalInstant(8),
            row.optionalText(9).value_or(""), row.optionalText(10).value_or(""), row.optionalInstant(11)};
    }

} // namespace

std::optional<BenchHold> HoldStore::open(const std::string& fixture) const
{
    const auto rows = database_.query(columns + "WHERE fixture = $1 AND released_at IS NULL", {fixture});
    return rows.empty() ? std::nullopt : std::optional(holdOf(rows[0]));
}

std::vector<BenchHold> HoldStore::all(const std::string& fixture) const
{
    std::vector<BenchHold> holds;
    for (const auto& row :
        database_.query(columns + "WHERE fixture = $1 ORDER BY opened_at DESC, id", {fixture}))
        holds.push_back(holdOf(row));
    return holds;
}

std::vector<HeldModule> HoldStore::modules(const std::string& hold) const
{
    const Touched touched(database_);
    std::vector<HeldModule> list;
    for (const auto& row : database_.query(
             "SELECT run, verdict, module_state FROM bench_hold_module WHERE hold = $1 ORDER BY run", {hold}))
        if (auto now = touched.byRun(row.text(0)))
            list.push_back({*std::move(now), row.text(1), row.text(2)});
    std::ranges::stable_sort(list, {}, [](const HeldModule& one) { return one.now.startedAt; });
    return list;
}

void HoldStore::begin(const BenchHold& hold, const std::vector<std::string>& runs)
{
    assert(database_.writing());
    database_.execute(
        "INSERT INTO bench_hold (id, fixture, control, last_good, opened_at) VALUES ($1, $2, $3, $4, $5)",
        {hold.id, hold.fixture, hold.control, lab::Value(hold.lastGood), hold.openedAt});
    for (const auto& run : runs)
        database_.execute(
            "INSERT INTO bench_hold_module (hold, run, verdict, module_state) SELECT h.id, r.id, r.state, "
            "m.state FROM calibration_run r JOIN module m ON m.serial = r.module JOIN bench_hold h ON h.id = "
            "$1 WHERE r.id = $2",
            {hold.id, run});
}

void HoldStore::explain(const std::string& id, const std::string& cause, const std::string& action,
    const std::string& staff, lab::Instant at)
{
    assert(database_.writing());
    database_.execute("UPDATE bench_hold SET cause = $1, action = $2, explained_by = $3, explained_at = $4 "
                      "WHERE id = $5 AND released_at IS NULL",
        {cause, action, staff, at, id});
}

void HoldStore::release(
    const std::string& id, const std::string& passing, const std::string& staff, lab::Instant at)
{
    assert(database_.writing());
    database_.execute("UPDATE bench_hold SET passing = $1, released_by = $2, released_at = $3 WHERE id = $4 "
                      "AND released_at IS NULL",
        {passing, staff, at, id});
}

} // namespace calibration
