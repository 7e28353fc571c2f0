// SPDX-License-Identifier: MIT
#include "ui/desktop/standards/StandardsRows.h"

#include "lab/values/Text.h"

namespace ui::desktop {
namespace {

    using lab::text::number;

    Chip chipOf(const Standing& standing, const Wording& words)
    {
        const auto* const icon = standing.level == Level::Go      ? "tick"
                                 : standing.level == Level::Check ? "warning"
                                 : standing.level == Level::Stop  ? "stop"
                                                                  : "box";
        return {icon, words(standing.code), standing.level};
    }

    Cell chipCell(const Standing& standing, const Wording& words)
    {
        return {.text = {}, .chip = chipOf(standing, words)};
    }

    std::string valueOf(const lab::ReferenceGas& lot)
    {
        return number(lot.label.gramsPer210Litres(), 4) + " ± "
               + number(lot.expandedUncertainty.gramsPer210Litres(), 4);
    }

    std::string dateOf(lab::Date date, const Wording& words)
    {
        return words.day(date) + " " + date.iso().substr(0, 4);
    }

    std::string kindOf(const lab::ReferenceGas& lot, const Wording& words)
    {
        return words("standards.kind." + std::string(lab::word(lot.kind)));
    }

    std::string leftOf(const lab::ReferenceGas& lot)
    {
        return lot.kind == lab::GasKind::WetBath ? number(lot.solutionLitres, 1) + " L"
                                                 : number(lot.pressureBar, 0) + " bar";
    }

    StandardFacts factsOf(const lab::ReferenceGas& lot, lab::Date today, const Wording& words)
    {
        return {lot.lot, chipOf(standingOf(lot, today), words),
            {{words("standards.fact.kind"), kindOf(lot, words)},
                {words("standards.fact.value"),
                    valueOf(lot) + " g/210 L, k = " + number(lot.coverageFactor, 0)},
                {words("standards.fact.left"), leftOf(lot) + " (" + words("standards.fact.least") + " "
                                                   + number(lot.minimumBar, 1) + " bar)"},
                {words("standards.fact.certificate"), lot.certificate},
                {words("standards.fact.last-day"), dateOf(lot.expires, words)}}};
    }

    StandardFacts factsOf(const lab::Equipment& one, lab::Date today, const Wording& words)
    {
        StandardFacts facts {one.id, chipOf(standingOf(one, today), words),
            {{words("standards.fact.kind"),
                 words("standards.instrument." + std::string(lab::word(one.kind)))},
                {words("standards.fact.fixture"), one.fixture},
                {words("standards.fact.serial"), one.serial}}};
        if (const auto& calibration = one.calibration) {
            facts.lines.emplace_back(words("standards.fact.done"), dateOf(calibration->calibratedOn, words));
            facts.lines.emplace_back(words("standards.fact.due"), dateOf(calibration->dueOn, words));
            facts.lines.emplace_back(words("standards.fact.certificate"),
                calibration->certificate + ", U " + number(calibration->expandedPercent, 2) + " %");
        }
        if (one.retiredOn)
            facts.lines.emplace_back(
                words("standards.fact.retired"), dateOf(*one.retiredOn, words) + ": " + one.retiredWhy);
        return facts;
    }

    StandardFacts factsOf(
        const lab::JurisdictionRule& rule, const StandardsState& state, const Wording& words)
    {
        const auto clients = state.lists.clients.find(rule.state);
        StandardFacts facts {rule.state, chipOf(standingOf(rule), words),
            {{words("standards.fact.interval"), intervalText(rule, words)},
                {words("standards.fact.grace"),
                    words("standards.fact.grace-days", {{"days", std::to_string(rule.graceDays)},
                                                           {"back", std::to_string(rule.returnDays)}})},
                {words("standards.fact.counts"),
                    words("standards.counts." + std::string(lab::word(rule.counting.anchor))) + ", "
                        + words("standards.counts." + std::string(lab::word(rule.counting.days)))},
                {words("standards.fact.mail"),
                    words("standards.mail." + std::string(lab::word(rule.mailIn)))},
                {words("standards.fact.citation"), rule.citation},
                {words("standards.fact.source"), rule.confidence},
                {words("standards.fact.effective"),
                    words("standards.fact.version", {{"day", dateOf(rule.effectiveFrom, words)},
                                                        {"version", std::to_string(rule.version)}})},
                {words("standards.fact.clients"),
                    std::to_string(clients == state.lists.clients.end() ? 0 : clients->second)}}};
        for (const auto& old : state.history)
            if (old.signedBy && old.signedAt)
                facts.lines.emplace_back(words("standards.fact.signed"),
                    words("standards.fact.signed-by",
                        {{"staff", *old.signedBy}, {"moment", words.moment(*old.signedAt)},
                            {"version", std::to_string(old.version)}}));
        return facts;
    }

} // namespace

std::string intervalText(const lab::JurisdictionRule& rule, const Wording& words)
{
    if (rule.counting.basis != lab::IntervalBasis::Row)
        return words("standards.interval." + std::string(lab::word(rule.counting.basis)));
    std::string text;
    for (const auto& step : rule.counting.steps)
        text += words("standards.interval.step",
            {{"days", std::to_string(step.days)}, {"until", std::to_string(step.untilProgrammeDay)}});
    return text + std::to_string(rule.intervalDays);
}

std::vector<ListColumn> gasColumns(const Wording& words)
{
    return {{words("standards.column.lot"), 148}, {words("standards.column.kind"), 80},
        {words("standards.column.value"), 148}, {words("standards.column.left"), 72},
        {words("standards.column.expiry"), 104},
        {words("standards.column.state"), 128, ListColumn::Shows::Chip}};
}

ListRow gasRow(const lab::ReferenceGas& lot, lab::Date today, const Wording& words)
{
    return {lot.lot,
        {{.text = lot.lot, .weight = Weight::Medium, .code = true}, {kindOf(lot, words)}, {valueOf(lot)},
            {leftOf(lot)}, {dateOf(lot.expires, words)}, chipCell(standingOf(lot, today), words)}};
}

std::vector<ListColumn> instrumentColumns(const Wording& words)
{
    return {{words("standards.column.name"), 120}, {words("standards.column.due"), 112},
        {words("standards.column.state"), 136, ListColumn::Shows::Chip}};
}

ListRow instrumentRow(const lab::Equipment& one, lab::Date today, const Wording& words)
{
    return {one.id, {{one.id, Weight::Medium},
                        {one.calibration ? dateOf(one.calibration->dueOn, words) : std::string("—")},
                        chipCell(standingOf(one, today), words)}};
}

std::vector<ListColumn> ruleColumns(const Wording& words)
{
    return {{words("standards.column.us-state"), 56}, {words("standards.column.days"), 96},
        {words("standards.column.grace"), 56}, {words("standards.column.mail"), 72},
        {words("standards.column.citation"), 192}, {words("standards.column.source"), 80},
        {words("standards.column.sign-off"), 128, ListColumn::Shows::Chip}};
}

ListRow ruleRow(const lab::JurisdictionRule& rule, const Wording& words)
{
    return {rule.state,
        {{rule.state, Weight::SemiBold}, {intervalText(rule, words)}, {std::to_string(rule.graceDays)},
            {words("standards.mail." + std::string(lab::word(rule.mailIn)))},
            {rule.citation, Weight::Regular, Cell::Ink::Quiet}, {rule.confidence},
            chipCell(standingOf(rule), words)}};
}

std::vector<ListColumn> dayColumns(const Wording& words)
{
    return {{words("standards.column.day"), 120}, {words("standards.column.what"), 240}};
}

ListRow dayRow(const logistics::CarrierException& day, const Wording& words)
{
    const auto what =
        day.confirmedBy.empty()
            ? words("standards.day.by-rule")
            : words(day.works ? "standards.day.works" : "standards.day.rests", {{"note", day.note}});
    return {day.day.iso(), {{dateOf(day.day, words), Weight::Medium}, {what}}};
}

StandardFacts factsOf(const StandardsState& state, const Wording& words)
{
    if (const auto* lot = state.lot())
        return factsOf(*lot, state.lists.today, words);
    if (const auto* instrument = state.instrument())
        return factsOf(*instrument, state.lists.today, words);
    if (const auto* rule = state.rule())
        return factsOf(*rule, state, words);
    if (const auto* day = state.day())
        return {dateOf(day->day, words), std::nullopt,
            {{words("standards.fact.carrier"), dayRow(*day, words).cells.back().text},
                {words("standards.fact.confirmed-by"), day->confirmedBy.empty() ? "—" : day->confirmedBy}}};
    return {words("standards.nothing-chosen"), std::nullopt, {}};
}

} // namespace ui::desktop
