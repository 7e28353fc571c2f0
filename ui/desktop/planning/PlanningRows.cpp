// SPDX-License-Identifier: MIT
#include "ui/desktop/planning/PlanningRows.h"

#include "ui/desktop/planning/PlanWords.h"

#include <algorithm>

namespace ui::desktop {
namespace {

    ListRow lineRow(const logistics::StoredLine& stored, const Wording& words)
    {
        const auto text = wordsOf(stored, words.language());
        const bool late = stored.line.late;
        return {text.client, {
                                 {.text = text.client, .weight = Weight::Medium, .code = true},
                                 {text.state},
                                 {text.expiry},
                                 {text.ship, Weight::SemiBold},
                                 {text.service},
                                 {text.inHandBy},
                                 {text.late, late ? Weight::SemiBold : Weight::Regular},
                                 {text.why, Weight::Regular, Cell::Ink::Quiet},
                             }};
    }

    ListRow headingOf(const std::string& title, const std::string& line)
    {
        ListRow row {{}, std::vector<Cell>(8)};
        row.cells.front() = {title, Weight::Bold};
        row.cells.back() = {line, Weight::SemiBold};
        return row;
    }

} // namespace

std::vector<ListColumn> lineColumns(const Wording& words)
{
    return {
        {words("desktop.column.client"), 104},
        {words("desktop.column.state"), 56},
        {words("desktop.column.expiry"), 92},
        {words("desktop.column.ship"), 92},
        {words("desktop.column.service"), 104},
        {words("desktop.column.in-hand-by"), 92},
        {words("desktop.column.late"), 64},
        {words("desktop.column.why"), 200},
    };
}

std::vector<ListRow> lineRows(const PlanningState& state, const Wording& words)
{
    std::vector<ListRow> rows;
    for (auto from = state.shown.begin(); from != state.shown.end();) {
        const auto day = state.line(*from).line.shipDay;
        const auto to = std::find_if(from, state.shown.end(),
            [&](std::size_t place) { return state.line(place).line.shipDay != day; });
        const auto count = words("desktop.planning.lines", {{"count", std::to_string(to - from)}});
        rows.push_back(day ? headingOf(wordsOf(state.line(*from), words.language()).ship, count)
                           : headingOf(words("desktop.planning.no-day"), count));
        for (; from != to; ++from)
            rows.push_back(lineRow(state.line(*from), words));
    }
    return rows;
}

std::vector<ListRow> changeRows(const PlanningState& state, const Wording& words)
{
    std::vector<ListRow> rows;
    for (const auto& change : state.plan->changes) {
        const auto lines = state.plan->lines.begin();
        const auto found = std::find_if(lines, state.plan->lines.end(),
            [&](const auto& stored) { return stored.line.demand.client == change.client; });
        if (found == state.plan->lines.end())
            continue;
        auto row = lineRow(*found, words);
        row.cells.back().text =
            words(change.before ? "desktop.planning.changed" : "desktop.planning.changed-new",
                {{"before", change.before ? dayWords(*change.before, words.language()) : std::string()},
                    {"cost", (change.costMills >= 0 ? "+" : "") + dollars(change.costMills)},
                    {"why", row.cells.back().text}});
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<ListColumn> riskColumns(const Wording& words)
{
    return {
        {words("desktop.column.client"), 92},
        {words("desktop.column.late"), 72},
        {words("desktop.column.at-stake"), 84},
        {words("desktop.column.why"), 80},
    };
}

std::vector<ListRow> riskRows(const PlanningState& state, const Wording& words)
{
    std::vector<ListRow> rows;
    for (const auto place : state.atRisk) {
        const auto& stored = state.line(place);
        const auto text = wordsOf(stored, words.language());
        rows.push_back({text.client,
            {
                {.text = text.client, .weight = Weight::Medium, .code = true},
                {stored.line.shipDay ? text.late : words("desktop.planning.no-day"), Weight::SemiBold},
                {dollars(atStake(stored))},
                {text.why, Weight::Regular, Cell::Ink::Quiet},
            }});
    }
    return rows;
}

std::vector<ListColumn> holdColumns(const Wording& words)
{
    return {{words("desktop.column.cause"), 192}, {words("desktop.column.clients"), 60}};
}

std::vector<ListRow> holdRows(const PlanningState& state, const Wording& words)
{
    std::vector<ListRow> rows;
    for (const auto& [code, count] : state.held)
        rows.push_back({code, {{words(code)}, {std::to_string(count), Weight::SemiBold}}});
    return rows;
}

} // namespace ui::desktop
