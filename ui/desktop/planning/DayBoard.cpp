// SPDX-License-Identifier: MIT
#include "ui/desktop/planning/DayBoard.h"

#include "ui/desktop/look/Accessible.h"
#include "ui/desktop/look/Theme.h"
#include "ui/desktop/planning/PlanWords.h"
#include "ui/text/Dates.h"

#include <algorithm>
#include <array>

namespace ui::desktop {
namespace {

    constexpr double gap = 8;
    constexpr double closedWidth = 40;
    constexpr double padding = 9;
    constexpr double legendHeight = 24;

    /// "Tue", "6", "Oct"
    std::array<std::string, 3> partsOf(lab::Date day, Language language)
    {
        std::array<std::string, 3> parts;
        const auto text = fullDate(day, language);
        std::size_t at = 0;
        for (auto& part : parts) {
            const auto end = std::min(text.find(' ', at), text.size());
            part = text.substr(at, end - at);
            at = std::min(end + 1, text.size());
        }
        return parts;
    }

    std::string zoneCode(PlanDay::Zone zone)
    {
        constexpr std::array codes {
            "desktop.planning.zone-free", "desktop.planning.zone-slushy", "desktop.planning.zone-frozen"};
        return codes.at(static_cast<std::size_t>(zone));
    }

    std::string priceOf(const PlanDay& day, const Wording& words)
    {
        return day.moreSaves > 0 ? dollars(day.moreSaves) : words("desktop.planning.no-price");
    }

} // namespace

DayBoard::DayBoard(wxWindow* parent, Wording words)
    : Painted(parent)
    , words_(std::move(words))
{
    SetMinSize(wxSize(-1, Type::length(height)));
}

void DayBoard::show(const PlanningState& state)
{
    days_ = state.days;
    target_ = state.move ? std::optional(state.move->to) : std::nullopt;
    std::string spoken;
    for (const auto& day : days_)
        if (day.open)
            spoken += fullDate(day.day, words_.language()) + ", "
                      + words_("desktop.planning.of",
                          {{"count", std::to_string(day.kits)}, {"room", std::to_string(day.room)}})
                      + ", " + priceOf(day, words_) + ", " + words_(zoneCode(day.zone)) + ". ";
    setAccessible(*this, AccessibleRole::Panel, words_("desktop.planning.board"), spoken);
    Refresh();
}

void DayBoard::paint(Canvas& canvas, const Box& area)
{
    canvas.fill(area, Theme::current().window);
    if (days_.empty())
        return;
    const auto closed = static_cast<double>(std::ranges::count(days_, false, &PlanDay::open));
    const auto open = static_cast<double>(days_.size()) - closed;
    const double gaps = gap * static_cast<double>(days_.size() - 1);
    const double width = open > 0 ? (area.width - gaps - closed * closedWidth) / open : 0;
    const double bottom = area.bottom() - Type::length(static_cast<int>(legendHeight));
    double x = 0;
    for (const auto& day : days_) {
        const Box box {x, 0, day.open ? width : closedWidth, bottom};
        if (day.open)
            paintDay(canvas, day, box);
        else
            paintClosed(canvas, day, box);
        x += box.width + gap;
    }
    paintLegend(canvas, {0, bottom, area.width, area.bottom() - bottom});
}

void DayBoard::paintDay(Canvas& canvas, const PlanDay& day, const Box& box) const
{
    const auto& theme = Theme::current();
    const bool target = target_ == day.day;
    canvas.fill(box, target ? theme.selection : theme.surface, 6);
    canvas.outline(box, target ? theme.accent : theme.hairline, target ? 2 : 1, 6);
    const auto [weekday, number, month] = partsOf(day.day, words_.language());
    const TextStyle quiet {TypeSize::Hint, Weight::Regular, theme.labelInk};
    const TextStyle loud {TypeSize::Heading, Weight::SemiBold, theme.ink};
    const double left = box.x + padding;
    const double line = Type::length(28);
    double x = left;
    const double weekdayWidth = canvas.measure(weekday, quiet).width + 1;
    canvas.text(weekday, quiet, {x, 5, weekdayWidth, line});
    x += weekdayWidth + 5;
    const double numberWidth = canvas.measure(number, loud).width + 1;
    canvas.text(number, loud, {x, 4, numberWidth, line});
    x += numberWidth + 5;
    const double room = box.right() - 4 - x;
    if (canvas.measure(month, quiet).width <= room) // the tiles at its left name it
        canvas.text(month, quiet, {x, 5, room, line});

    const double inner = box.width - 2 * padding;
    const double barTop = line + 8;
    const double hint = Type::length(20);
    canvas.fill({left, barTop, inner, 12}, theme.quiet.chipFill, 2);
    const double share = std::min(1.0, static_cast<double>(day.kits) / std::max(1, day.room));
    if (share > 0)
        canvas.fill({left, barTop, std::max(3.0, inner * share), 12},
            day.kits >= day.room ? theme.labelInk : theme.accent, 2);
    canvas.text(words_("desktop.planning.of",
                    {{"count", std::to_string(day.kits)}, {"room", std::to_string(day.room)}}),
        {TypeSize::Hint, Weight::Medium, theme.ink}, {left, barTop + 14, inner + padding - 2, hint});
    paintServices(canvas, day, {left, barTop + 17 + hint, inner, 4});
    paintPrice(canvas, day, {left, barTop + 23 + hint, inner + padding - 2, hint});
    const auto firm = day.shipped > 0
                          ? words_("desktop.planning.gone", {{"count", std::to_string(day.shipped)}})
                          : words_(zoneCode(day.zone));
    canvas.text(firm, {TypeSize::Hint, Weight::Regular, theme.labelInk},
        {left, box.bottom() - hint - 2, inner + padding - 2, hint});
}

void DayBoard::paintPrice(Canvas& canvas, const PlanDay& day, const Box& box) const
{
    const auto& theme = Theme::current();
    const bool priced = day.moreSaves > 0;
    canvas.text(priceOf(day, words_),
        {TypeSize::Hint, priced ? Weight::SemiBold : Weight::Regular, priced ? theme.ink : theme.hintInk},
        box);
}

void DayBoard::paintClosed(Canvas& canvas, const PlanDay& day, const Box& box) const
{
    const auto& theme = Theme::current();
    canvas.dashes(box, theme.hairline, 6);
    const auto [weekday, number, month] = partsOf(day.day, words_.language());
    const TextStyle quiet {TypeSize::Hint, Weight::Regular, theme.hintInk};
    const double line = Type::length(18);
    canvas.text(weekday, quiet, {box.x, 8, box.width, line}, Align::Centre);
    canvas.text(number, quiet, {box.x, 8 + line, box.width, line}, Align::Centre);
}

void DayBoard::paintServices(Canvas& canvas, const PlanDay& day, const Box& bar) const
{
    if (day.kits == 0)
        return;
    const auto& colours = Theme::current().services;
    double x = bar.x;
    for (std::size_t i = 0; i < day.byService.size(); ++i) {
        const double width = bar.width * day.byService[i] / day.kits;
        if (width > 0)
            canvas.fill({x, bar.y, std::max(1.0, width - 1), bar.height}, colours[i]);
        x += width;
    }
}

void DayBoard::paintLegend(Canvas& canvas, const Box& line) const
{
    const auto& theme = Theme::current();
    const TextStyle style {TypeSize::Hint, Weight::Regular, theme.labelInk};
    double x = line.x;
    for (const auto service : logistics::allServices) {
        const auto text = words_("service." + std::string(code(service)));
        canvas.fill({x, line.middle() - 2, 16, 4}, theme.services[static_cast<std::size_t>(service)], 2);
        const double width = canvas.measure(text, style).width + 1;
        canvas.text(text, style, {x + 22, line.y, width, line.height});
        x += 22 + width + 20;
    }
    const TextStyle hint {TypeSize::Hint, Weight::Regular, theme.hintInk};
    const auto text = words_("desktop.planning.price-hint");
    const double width = std::min(canvas.measure(text, hint).width + 1, std::max(0.0, line.right() - x));
    canvas.text(text, hint, {line.right() - width, line.y, width, line.height});
}

} // namespace ui::desktop
