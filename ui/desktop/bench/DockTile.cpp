// SPDX-License-Identifier: MIT
#include "ui/desktop/bench/DockTile.h"

#include "calibration/bench/RegisterMap.h"
#include "ui/desktop/bench/DockWords.h"
#include "ui/desktop/look/Accessible.h"
#include "ui/desktop/look/Theme.h"

#include <algorithm>

namespace ui::desktop {
namespace {

    constexpr double padding = 10;
    constexpr int headHeight = 26;
    constexpr int footHeight = 26;
    // A drift of the cell's rest current is not drawn as a shot.
    constexpr double leastFullScale = 5; // µA

} // namespace

double peakOf(const calibration::Pulse& pulse)
{
    const auto most = std::ranges::max_element(pulse.counts);
    return most == pulse.counts.end() ? 0 : *most * pulse.microamperesPerCount;
}

Point paintPulse(Canvas& canvas, const calibration::Pulse& pulse, const Box& box, double most, bool whole)
{
    const auto& theme = Theme::current();
    std::vector<Point> points;
    for (std::size_t i = 0; i < pulse.counts.size(); ++i)
        points.push_back(
            {box.x + box.width * static_cast<double>(i) / (calibration::registers::pulse::sampleCount - 1),
                box.bottom()
                    - box.height
                          * std::clamp(pulse.counts[i] * pulse.microamperesPerCount / most, 0.0, 1.0)});
    canvas.curve(points, whole ? theme.ink : theme.accent, whole ? 1.4 : 2);
    if (points.empty())
        return {box.x, box.bottom()};
    if (!whole)
        canvas.disc(points.back().x, points.back().y, 3, theme.accent);
    return points.back();
}

DockTile::DockTile(wxWindow* parent, Wording words)
    : Painted(parent, Focus::Takes)
    , words_(std::move(words))
{
    SetMinSize(wxSize(120, Type::length(92)));
    Bind(wxEVT_LEFT_DOWN, [this](wxMouseEvent&) {
        if (onChosen)
            onChosen();
    });
    Bind(wxEVT_SET_FOCUS, [this](wxFocusEvent& event) {
        if (onChosen)
            onChosen();
        event.Skip();
    });
}

void DockTile::show(const BenchDock& dock, const BenchState& state)
{
    const auto detail = dockDetail(dock, state, words_);
    const auto chip = dockChip(dock, words_);
    const bool same = chip == chip_ && detail == detail_ && dock.stage == dock_.stage
                      && dock.pulse.counts == dock_.pulse.counts && dock.pulseWhole == dock_.pulseWhole
                      && dock.run.has_value() == dock_.run.has_value() && dock.loaded == dock_.loaded
                      && (!dock.run || dock.run->id == dock_.run->id);
    dock_ = dock;
    if (same)
        return;
    chip_ = chip;
    detail_ = detail;
    setAccessible(*this, AccessibleRole::Button, dockSpoken(dock, state, words_));
    Refresh();
}

void DockTile::setChosen(bool chosen)
{
    if (chosen == chosen_)
        return;
    chosen_ = chosen;
    Refresh();
}

void DockTile::paint(Canvas& canvas, const Box& area)
{
    const auto& theme = Theme::current();
    canvas.fill(area, theme.window);
    if (dock_.stage == BenchDock::Stage::Empty)
        return paintEmpty(canvas, area);
    canvas.fill(area, theme.surface, 6);
    canvas.outline(area, chosen_ ? theme.accent : theme.hairline, chosen_ ? 2 : 1, 6);

    const double head = Type::length(headHeight);
    const double foot = Type::length(footHeight);
    const TextStyle number {TypeSize::Title, Weight::SemiBold, theme.ink};
    const double numberWidth = canvas.measure("00", number).width + 8;
    canvas.text(dockNumber(dock_.number), number, {padding, 2, numberWidth, head});
    const auto& module = dock_.run ? dock_.run->module.text() : dock_.loaded->text();
    canvas.text(module, {TypeSize::Text, Weight::Medium, theme.ink, true},
        {padding + numberWidth, 2, area.width - 2 * padding - numberWidth, head});

    const Box plot {padding, head + 4, area.width - 2 * padding, area.height - head - foot - 10};
    canvas.line(plot.x, plot.bottom() + 0.5, plot.right(), plot.bottom() + 0.5, theme.hairline);
    paintPulse(
        canvas, dock_.pulse, plot, std::max(leastFullScale, peakOf(dock_.pulse) * 1.1), dock_.pulseWhole);

    const double middle = area.height - foot / 2 - 2;
    const double chip = paintChip(canvas, chip_, padding, middle, area.width - 2 * padding);
    canvas.text(detail_, {TypeSize::Hint, Weight::Regular, theme.labelInk},
        {padding + chip + 4, middle - foot / 2, area.width - 2 * padding - chip - 4, foot}, Align::Right);
}

void DockTile::paintEmpty(Canvas& canvas, const Box& area) const
{
    const auto& theme = Theme::current();
    canvas.dashes(area, chosen_ ? theme.accent : theme.controlEdge, 6);
    canvas.text(dockNumber(dock_.number), {TypeSize::Title, Weight::SemiBold, theme.hintInk},
        {padding, 2, 40, static_cast<double>(Type::length(headHeight))});
    canvas.text(chip_.word, {TypeSize::Hint, Weight::Regular, theme.hintInk},
        {padding, area.middle() - 10, area.width - 2 * padding, 20}, Align::Centre);
}

} // namespace ui::desktop
