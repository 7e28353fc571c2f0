// SPDX-License-Identifier: MIT
#include "calibration/ImpactCase.h"

#include "lab/records/Words.h"
#include "lab/store/Commands.h"
#include "lab/store/Database.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace calibration {
namespace {

    using lab::Row;

    constexpr lab::Words<ImpactCause, 3> causes {{{
        {ImpactCause::AsFound, "as-found"},
        {ImpactCause::Control, "control"},
        {ImpactCause::GasLot, "gas-lot"},
    }}};

    constexpr lab::Words<ImpactDecision, 3> decisions {{{
        {ImpactDecision::NoEffect, "no-effect"},
        {ImpactDecision::Notice, "notice"},
        {ImpactDecision::Recall, "recall"},
    }}};

    const std::string columns =
        "id, cause, run, module, client, kits, period_from, period_until, worst_mg_per_l, "
        "tolerance_mg_per_l, opened_at, decision, reason, decided_by, decided_at";

    std::vector<std::string> splitKits(const std::string& text)
    {
        std::vector<std::string> kits;
        for (const auto kit : lab::text::split(text, ' '))
            if (!kit.empty())
                kits.emplace_back(kit);
        return kits;
    }

    std::string joinKits(const std::vector<std::string>& kits)
    {
        std::string text;
        for (const auto& kit : kits)
            text += (text.empty() ? "" : " ") + kit;
        return text;
    }

    ImpactCase caseOf(const Row& row)
    {
        ImpactCase one {row.text(0), Row::sound(parseImpactCause(row.text(1)), 1), row.text(2),
            row.parsed<lab::ModuleSerial>(3), std::nullopt, splitKits(row.text(5)), row.optionalDate(6),
            row.date(7), row.real(8), row.real(9), row.instant(10), std::nullopt, row.text(12),
            row.optionalText(13).value_or(""), row.optionalInstant(14)};
        if (row.optionalText(4))
            one.client = row.parsed<lab::ClientId>(4);
        if (const auto decision = row.optionalText(11))
            one.decision = Row::sound(parseImpactDecision(*decision), 11);
        return one;
    }

} // namespace

std::string_view word(ImpactCause cause) { return causes.word(cause); }
lab::Expected<ImpactCause> parseImpactCause(std::string_view text)
{
    return causes.parse(text, "impact.cause");
}
std::string_view word(ImpactDecision decision) { return decisions.word(decision); }
lab::Expected<ImpactDecision> parseImpactDecision(std::string_view text)
{
    return decisions.parse(text, "impact.decision");
}

/// To whom a module went, the last of them the one who had it last.
struct ImpactStore::Reached {
    std::vector<std::string> kits;
    lab::Value client;
};

ImpactStore::Reached ImpactStore::reached(
    const lab::ModuleSerial& module, const std::string& from, lab::Date until) const
{
    Reached found;
    for (const auto& row : database_.query("SELECT id, client FROM kit WHERE module = $1 AND ship_on >= $2 "
                                           "AND ship_on <= $3 ORDER BY ship_on, id",
             {module.text(), from, until})) {
        found.kits.push_back(row.text(0));
        found.client = lab::Value(row.text(1));
    }
    return found;
}

void ImpactStore::openForControl(const CalibrationRun& run, double worst, double tolerance, lab::Date from,
    lab::Date today, lab::Instant at)
{
    assert(database_.writing());
    const auto [kits, client] = reached(run.module, from.iso(), today);
    if (kits.empty()
        || !database_
                .query("SELECT id FROM impact_case WHERE cause = $1 AND run = $2",
                    {word(ImpactCause::Control), run.id})
                .empty())
        return;
    database_.execute(
        "INSERT INTO impact_case (id, cause, run, module, client, kits, period_from, period_until, "
        "worst_mg_per_l, tolerance_mg_per_l, opened_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, "
        "$9, $10, $11)",
        {lab::Commands::newId(), word(ImpactCause::Control), run.id, run.module.text(), client,
            joinKits(kits), from, today, worst, tolerance, at});
}

void ImpactStore::open(ImpactCause cause, const CalibrationRun& run, const std::vector<PointResult>& asFound,
    lab::Date today, lab::Instant at)
{
    assert(database_.writing());
    if (std::ranges::none_of(asFound, &PointResult::outOfTolerance)
        || !database_.query("SELECT id FROM impact_case WHERE cause = $1 AND run = $2", {word(cause), run.id})
                .empty())
        return;
    const auto& worst = *std::ranges::max_element(
        asFound, {}, [](const PointResult& point) { return std::abs(point.error) / point.tolerance; });

    // The last certificate from before this run, whatever became of it since.
    const auto earlier = database_.query(
        "SELECT max(issued_on) AS day FROM certificate WHERE module = $1 AND run <> $2 AND issued_at <= $3",
        {run.module.text(), run.id, run.startedAt});
    const auto from = earlier.empty() ? std::nullopt : earlier[0].optionalDate(0);
    const auto [kits, client] = reached(run.module, from ? from->iso() : "0000-00-00", today);
    database_.execute(
        "INSERT INTO impact_case (id, cause, run, module, client, kits, period_from, period_until, "
        "worst_mg_per_l, tolerance_mg_per_l, opened_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, "
        "$9, $10, $11)",
        {lab::Commands::newId(), word(cause), run.id, run.module.text(), client, joinKits(kits),
            lab::Value(from), today, worst.error, worst.tolerance, at});
}

void ImpactStore::decide(const std::string& id, ImpactDecision decision, const std::string& reason,
    const std::string& staff, lab::Instant at)
{
    assert(database_.writing());
    database_.execute(
        "UPDATE impact_case SET decision = $1, reason = $2, decided_by = $3, decided_at = $4 WHERE id "
        "= $5 AND decision IS NULL",
        {word(decision), reason, staff, at, id});
}

std::optional<ImpactCase> ImpactStore::find(const std::string& id) const
{
    const auto rows = database_.query("SELECT " + columns + " FROM impact_case WHERE id = $1", {id});
    return rows.empty() ? std::nullopt : std::optional(caseOf(rows[0]));
}

std::vector<ImpactCase> ImpactStore::all() const
{
    std::vector<ImpactCase> cases;
    for (const auto& row :
        database_.query("SELECT " + columns
                        + " FROM impact_case ORDER BY CASE WHEN decision IS NULL THEN 0 ELSE 1 "
                          "END, opened_at DESC, id"))
        cases.push_back(caseOf(row));
    return cases;
}

} // namespace calibration
