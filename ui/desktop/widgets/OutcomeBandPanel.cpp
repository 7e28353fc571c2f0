// SPDX-License-Identifier: MIT
#include "ui/desktop/widgets/OutcomeBandPanel.h"

#include "ui/desktop/look/Accessible.h"
#include "ui/desktop/look/Theme.h"

#include <algorithm>

namespace ui::desktop {
namespace {

    constexpr double radius = 6;
    constexpr double iconLeft = 24;
    constexpr double iconSize = 96;
    constexpr double textLeft = 144;
    constexpr double nextShare = 0.295;
    constexpr double nextPadding = 24;
    constexpr double evidenceIcon = 15;

} // namespace

struct OutcomeBandPanel::Colours {
    Colour fill;
    Colour next;
    Colour ink;
    Colour edge;
};

OutcomeBandPanel::OutcomeBandPanel(wxWindow* parent, Words words)
    : Painted(parent)
    , words_(std::move(words))
{
    SetMinSize(wxSize(-1, Type::length(height)));
    fade_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) {
        faded_ = true;
        Refresh();
    });
}

void OutcomeBandPanel::show(const OutcomeBand& band)
{
    band_ = band;
    faded_ = false;
    fade_.Stop();
    if (band_.level != Level::Quiet && !held_)
        fade_.StartOnce(fadeMilliseconds);
    setAccessible(*this, AccessibleRole::Alert,
        words_.outcome + ": " + band_.word + ". " + words_.next + ": " + band_.next, band_.line);
    Refresh();
}

void OutcomeBandPanel::setHeld(bool held)
{
    if (held == held_)
        return;
    held_ = held;
    if (held_) {
        fade_.Stop();
        faded_ = false;
    } else if (band_.level != Level::Quiet) {
        fade_.StartOnce(fadeMilliseconds);
    }
    Refresh();
}

OutcomeBandPanel::Colours OutcomeBandPanel::colours() const
{
    const auto& level = Theme::current().level(band_.level);
    if (faded_)
        return {level.chipFill, darkened(level.chipFill, Theme::current().dark ? 0.2 : 0.04), level.chipInk,
            level.chipFill};
    return {level.fill, level.next, level.ink, level.edge};
}

void OutcomeBandPanel::paint(Canvas& canvas, const Box& area)
{
    const auto& theme = Theme::current();
    const auto colours = this->colours();
    canvas.fill(area, theme.window);

    const double nextWidth = area.width * nextShare;
    const Box next {area.right() - nextWidth, 0, nextWidth, area.height};
    canvas.clip(area, radius);
    canvas.fill(area, colours.fill);
    canvas.fill(next, colours.next);
    canvas.unclip();
    if (colours.edge != colours.fill)
        canvas.outline(area, colours.edge, 1, radius);

    paintOutcome(canvas, {textLeft, 0, next.x - textLeft - 16, area.height}, colours);
    paintNext(canvas, next, colours);
    canvas.icon(band_.icon, iconLeft, area.middle() - iconSize / 2, iconSize, colours.ink);
}

void OutcomeBandPanel::paintOutcome(Canvas& canvas, const Box& area, const Colours& colours)
{
    TextStyle wordStyle {TypeSize::BandWord, Weight::Bold, colours.ink};
    auto word = canvas.measure(band_.word, wordStyle);
    if (word.width > area.width) {
        wordStyle.size = TypeSize::WideBandWord;
        word = canvas.measure(band_.word, wordStyle);
    }
    // The word's line is higher than its letters; what follows stands closer to them than to the line's end.
    const double wordHeight = word.height * 0.9;
    // A sentence that is longer than the band is wide goes on in a second, smaller line.
    TextStyle lineStyle {TypeSize::Heading, Weight::Medium, colours.ink, true};
    if (canvas.measure(band_.line, lineStyle).width > area.width)
        lineStyle.size = TypeSize::Title;
    const double lineHeight =
        band_.line.empty()
            ? 0
            : std::min(canvas.measure(band_.line, lineStyle, area.width).height * 1.1 + 2, area.height / 3);
    const double evidenceHeight = band_.evidence.empty() ? 0 : Type::length(30);

    double y = (area.height - wordHeight - lineHeight - evidenceHeight) / 2 - 1;
    canvas.text(band_.word, wordStyle, {area.x - 2, y, area.width, wordHeight});
    y += wordHeight;
    canvas.paragraph(band_.line, lineStyle, {area.x, y, area.width, lineHeight});
    y += lineHeight;
    paintEvidence(canvas, {area.x, y + 6, area.width, evidenceHeight - 6}, colours);
}

void OutcomeBandPanel::paintEvidence(Canvas& canvas, const Box& line, const Colours& colours)
{
    const TextStyle style {TypeSize::Text, Weight::Medium, colours.ink};
    double x = line.x;
    for (const auto& evidence : band_.evidence) {
        const double width = canvas.measure(evidence, style).width + 1;
        if (x + evidenceIcon + 6 + width > line.right())
            return; // half a word would say less than none
        canvas.icon("tick", x, line.middle() - evidenceIcon / 2, evidenceIcon, colours.ink);
        x += evidenceIcon + 6;
        canvas.text(evidence, style, {x, line.y, width, line.height});
        x += width + 16;
    }
}

void OutcomeBandPanel::paintNext(Canvas& canvas, const Box& area, const Colours& colours)
{
    if (band_.next.empty())
        return;
    const Box inner {area.x + nextPadding, 0, area.width - 2 * nextPadding, area.height};
    const TextStyle label {TypeSize::Text, Weight::Medium, colours.ink};
    TextStyle action {TypeSize::Action, Weight::SemiBold, colours.ink};
    if (canvas.measure(band_.next, action).width > inner.width)
        action.size = TypeSize::Heading;

    const double labelHeight = canvas.measure("N", label).height;
    const double actionHeight =
        std::min(canvas.measure(band_.next, action, inner.width).height, area.height / 2);
    const double hintHeight =
        band_.nextHint.empty() ? 0 : canvas.measure(band_.nextHint, label, inner.width).height * 1.1 + 6;
    double y = std::max(8.0, (area.height - labelHeight - 6 - actionHeight - hintHeight) / 2);
    canvas.text(words_.next, label, {inner.x, y, inner.width, labelHeight});
    y += labelHeight + 6;
    canvas.paragraph(band_.next, action, {inner.x, y, inner.width, actionHeight + 2});
    y += actionHeight + 6;
    canvas.paragraph(band_.nextHint, label, {inner.x, y, inner.width, area.height - y - 8});
}

} // namespace ui::desktop
