// SPDX-License-Identifier: MIT
#include "calibration/control/ControlStore.h"

#include "lab/store/Database.h"
#include "lab/store/RowSeal.h"
#include "lab/values/Text.h"

#include <algorithm>
#include <cassert>

namespace calibration {
namespace {

    using lab::Row;

    const std::string waitsForControl =
        "r.ended_at IS NOT NULL AND r.state NOT IN ('running', 'aborted') AND NOT EXISTS (SELECT 1 FROM "
        "control_cover c WHERE c.run = r.id) AND NOT EXISTS (SELECT 1 FROM bench_hold_module h WHERE h.run = "
        "r.id)";

    std::string joined(const std::vector<std::string>& rules)
    {
        std::string text;
        for (const auto& rule : rules)
            text += (text.empty() ? "" : " ") + rule;
        return text;
    }

    ControlCheck checkOf(const Row& row)
    {
        ControlCheck check;
        check.id = row.text(0);
        check.fixture = row.text(1);
        check.sensor = row.text(2);
        check.purpose = Row::sound(parseControlPurpose(row.text(3)), 3);
        check.staff = row.text(4);
        check.at = row.instant(5);
        check.pressure = lab::Pressure::hectopascals(row.real(6));
        check.ambient = lab::Temperature::celsius(row.real(7));
        const auto rules = row.text(8);
        for (const auto rule : lab::text::split(rules, ' '))
            if (!rule.empty())
                check.verdict.violations.emplace_back(rule);
        check.verdict.action = Row::sound(parseControlAction(row.text(9)), 9);
        check.number = row.integer(10);
        return check;
    }

    ControlResult resultOf(const Row& row, bool held)
    {
        ControlResult result;
        result.lot = row.text(1);
        result.reference = row.real(2);
        result.mean = row.real(3);
        result.point = {row.real(5), row.real(6), row.whole(4), held};
        result.stated = row.real(7);
        result.limits = {row.whole(8) == 1, row.real(9), row.real(10), std::nullopt};
        result.shots = row.text(11);
        return result;
    }

} // namespace

void ControlStore::add(const ControlCheck& check)
{
    assert(database_.writing());
    database_.execute(
        "INSERT INTO control_run (id, fixture, sensor, purpose, staff, at, pressure_hpa, "
        "ambient_c, rules, action, number) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        {check.id, check.fixture, check.sensor, word(check.purpose), check.staff, check.at,
            check.pressure.hectopascals(), check.ambient.celsius(), joined(check.verdict.violations),
            word(check.verdict.action), check.number});
    lab::sealRow(database_, "control_run", {check.id});
    for (const auto& result : check.results) {
        database_.execute(
            "INSERT INTO control_result (run, lot, reference_mg_per_l, mean_mg_per_l, readings, "
            "error_percent, deviation_percent, stated_percent, established, centre_percent, spread_percent, "
            "z, shots) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
            {check.id, result.lot, result.reference, result.mean, std::int64_t {result.point.readings},
                result.point.error, result.point.deviation, result.stated, result.limits.established ? 1 : 0,
                result.limits.centre, result.limits.spread, result.z(), result.shots});
        lab::sealRow(database_, "control_result", {check.id, result.lot});
    }
}

int ControlStore::cover(const ControlCheck& good)
{
    assert(database_.writing());
    const auto runs = uncovered(good.fixture);
    for (const auto& run : runs)
        database_.execute("INSERT INTO control_cover (run, control) VALUES ($1, $2)", {run, good.id});
    return static_cast<int>(runs.size());
}

std::vector<ControlCheck> ControlStore::where(
    const std::string& condition, std::vector<std::string> values) const
{
    const lab::Values given(values.begin(), values.end());
    std::vector<ControlCheck> checks;
    for (const auto& row :
        database_.query("SELECT id, fixture, sensor, purpose, staff, at, pressure_hpa, ambient_c, rules, "
                        "action, number FROM control_run WHERE "
                            + condition,
            given))
        checks.push_back(checkOf(row));
    std::ranges::sort(checks, {}, &ControlCheck::number);
    for (auto& check : checks)
        for (const auto& row : database_.query(
                 "SELECT run, lot, reference_mg_per_l, mean_mg_per_l, readings, error_percent, "
                 "deviation_percent, stated_percent, established, centre_percent, spread_percent, shots FROM "
                 "control_result WHERE run = $1 ORDER BY lot",
                 {check.id}))
            check.results.push_back(resultOf(row, !check.good()));
    return checks;
}

std::vector<ControlCheck> ControlStore::latest(const std::string& fixture, int most) const
{
    return where("fixture = $1 ORDER BY number DESC LIMIT " + std::to_string(most), {fixture});
}

std::optional<ControlCheck> ControlStore::last(const std::string& fixture) const
{
    const auto found = latest(fixture, 1);
    return found.empty() ? std::nullopt : std::optional(found.front());
}

std::optional<ControlCheck> ControlStore::lastGood(const std::string& fixture) const
{
    const auto found = where("fixture = $1 AND action <> 'hold' ORDER BY number DESC LIMIT 1", {fixture});
    return found.empty() ? std::nullopt : std::optional(found.front());
}

std::vector<ControlCheck> ControlStore::history(const std::string& fixture, const std::string& sensor) const
{
    return where("fixture = $1 AND sensor = $2", {fixture, sensor});
}

std::vector<std::string> ControlStore::uncovered(const std::string& fixture) const
{
    std::vector<std::string> runs;
    for (const auto& row :
        database_.query("SELECT r.id AS id FROM calibration_run r WHERE r.fixture = $1 AND " + waitsForControl
                            + " ORDER BY r.ended_at, r.dock, r.id",
            {fixture}))
        runs.push_back(row.text(0));
    return runs;
}

bool ControlStore::isCovered(const std::string& run) const
{
    return !database_.query("SELECT run FROM control_cover WHERE run = $1", {run}).empty();
}

} // namespace calibration
