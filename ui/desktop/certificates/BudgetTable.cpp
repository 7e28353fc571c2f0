// SPDX-License-Identifier: MIT
#include "ui/desktop/certificates/BudgetTable.h"

#include "lab/values/Text.h"
#include "ui/desktop/look/Accessible.h"
#include "ui/desktop/look/Theme.h"

#include <algorithm>
#include <functional>

namespace ui::desktop {
namespace {

    using calibration::PointResult;
    using lab::text::number;

    constexpr double padding = 16;
    constexpr int headHeight = 36;
    constexpr int lineHeight = 18;
    constexpr int nameWidth = 186;
    constexpr std::size_t linesOfABudget = 15; ///< nine components and six results: room is kept for them

    wxSize roomFor(std::size_t lines)
    {
        return {-1, Type::length(headHeight + lineHeight * static_cast<int>(lines + 1)) + 8};
    }

} // namespace

BudgetTable::BudgetTable(wxWindow* parent, Wording words)
    : Painted(parent)
    , words_(std::move(words))
{
    SetMinSize(roomFor(linesOfABudget));
}

void BudgetTable::show(const std::vector<PointResult>& asFound, const std::vector<PointResult>& asLeft)
{
    std::vector<const PointResult*> points;
    std::vector<std::string> titles;
    const auto add = [&](const std::vector<PointResult>& some, const char* title) {
        for (const auto& point : some) {
            points.push_back(&point);
            titles.push_back(words_(title,
                {{"level", number(lab::BrAC::milligramsPerLitre(point.label).gramsPer210Litres(), 3)}}));
        }
    };
    add(asFound, "desktop.certificates.found-at");
    add(asLeft, "desktop.certificates.left-at");

    std::vector<Line> lines;
    const auto line = [&](const std::string& name, bool sum,
                          const std::function<std::string(const PointResult&)>& cell) {
        Line one {name, {}, sum};
        for (const auto* point : points)
            one.cells.push_back(cell(*point));
        lines.push_back(std::move(one));
    };
    for (std::size_t i = 0; !points.empty() && i < points.front()->budget.size(); ++i)
        line(words_(points.front()->budget[i].name), false, [i](const PointResult& point) {
            return i < point.budget.size() ? number(point.budget[i].component(), 6) : std::string();
        });
    if (!points.empty()) {
        line("u", true, [](const auto& point) { return number(point.uncertainty.standard, 6); });
        line("ν eff", false, [](const auto& point) {
            return point.uncertainty.freedom ? number(*point.uncertainty.freedom, 0) : std::string("∞");
        });
        line("k", false, [](const auto& point) { return number(point.uncertainty.coverageFactor, 3); });
        line("U", true, [](const auto& point) { return number(point.uncertainty.expanded, 6); });
        line(words_("desktop.certificates.tolerance"), false,
            [](const auto& point) { return number(point.tolerance, 6); });
        line(words_("desktop.certificates.conforms"), true,
            [](const auto& point) { return number(point.conformity * 100, 2) + " %"; });
    }
    if (titles == points_ && lines == lines_)
        return;
    points_ = std::move(titles);
    lines_ = std::move(lines);
    SetMinSize(roomFor(std::max(linesOfABudget, lines_.size()))); // a blend has two components more
    std::string spoken;
    for (const auto& one : lines_) {
        spoken += one.name;
        for (const auto& cell : one.cells)
            spoken += " " + cell;
        spoken += "; ";
    }
    setAccessible(*this, AccessibleRole::Table, words_("desktop.certificates.budget"), spoken);
    Refresh();
}

void BudgetTable::paint(Canvas& canvas, const Box& area)
{
    const auto& theme = Theme::current();
    canvas.fill(area, theme.window);
    canvas.fill(area, theme.surface, 6);
    canvas.outline(area, theme.hairline, 1, 6);
    const TextStyle title {TypeSize::Text, Weight::SemiBold, theme.ink};
    const TextStyle quiet {TypeSize::Hint, Weight::Regular, theme.labelInk};
    const double head = Type::length(headHeight);
    const double height = Type::length(lineHeight);
    const auto name = words_("desktop.certificates.budget");
    const double width = canvas.measure(name, title).width + 1;
    canvas.text(name, title, {padding, 0, width, head});
    canvas.text(words_("desktop.certificates.budget-unit"), quiet,
        {padding + width + 10, 0, area.width - width - 2 * padding - 10, head});
    if (lines_.empty())
        return;

    const double names = Type::length(nameWidth);
    const double column = (area.width - 2 * padding - names) / static_cast<double>(points_.size());
    const auto cells = [&](const std::vector<std::string>& row, double y, const TextStyle& style) {
        double x = padding + names;
        for (const auto& cell : row) {
            canvas.text(cell, style, {x, y, column, height}, Align::Right);
            x += column;
        }
    };
    double y = head;
    cells(points_, y, {TypeSize::Hint, Weight::SemiBold, theme.labelInk});
    y += height;
    for (const auto& line : lines_) {
        if (line.sum)
            canvas.line(padding, y, area.width - padding, y, theme.hairline);
        const TextStyle style {TypeSize::Hint, line.sum ? Weight::SemiBold : Weight::Regular, theme.ink};
        canvas.text(line.name, style, {padding, y, names - 8, height});
        cells(line.cells, y, style);
        y += height;
    }
}

} // namespace ui::desktop
