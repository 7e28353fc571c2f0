// SPDX-License-Identifier: MIT
#include "ui/desktop/bench/ControlPlot.h"

#include "lab/values/Text.h"
#include "ui/desktop/look/Accessible.h"
#include "ui/desktop/look/Theme.h"
#include "ui/desktop/widgets/Parts.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ui::desktop {
namespace {

    using calibration::ControlAction;

    constexpr double padding = 16;
    constexpr int headHeight = 32;
    constexpr double beyond = 4; ///< standard deviations shown on each side
    constexpr double labelWidth = 34;
    constexpr std::size_t mostDots = 30;

    double heightOf(double z, const Box& plot)
    {
        return plot.middle() - plot.height / 2 * std::clamp(z, -beyond, beyond) / beyond;
    }

} // namespace

ControlPlot::ControlPlot(wxWindow* parent, Wording words)
    : Painted(parent)
    , words_(std::move(words))
{
    SetMinSize(wxSize(-1, Type::length(132)));
}

void ControlPlot::show(const std::vector<calibration::ControlCheck>& controls)
{
    std::string lot;
    std::vector<Dot> dots;
    if (!controls.empty() && !controls.back().results.empty()) {
        const auto& last = controls.back().results;
        lot =
            std::ranges::max_element(last, {}, [](const auto& result) { return std::abs(result.z()); })->lot;
        for (const auto& check : controls)
            for (const auto& result : check.results)
                if (result.lot == lot)
                    dots.push_back({result.z(), check.verdict.action, check.rules()});
        if (dots.size() > mostDots)
            dots.erase(dots.begin(), dots.end() - mostDots);
    }
    if (lot == lot_ && dots == dots_)
        return;
    lot_ = lot;
    dots_ = dots;
    setAccessible(*this, AccessibleRole::Panel, words_("desktop.hold.chart"),
        dots_.empty()
            ? words_("desktop.hold.no-controls")
            : words_("desktop.hold.last", {{"lot", lot_}, {"z", lab::text::number(dots_.back().z, 1)}}));
    Refresh();
}

void ControlPlot::paintDot(Canvas& canvas, const Dot& dot, double x, double y, double right) const
{
    const auto& theme = Theme::current();
    if (dot.action == ControlAction::Ok)
        return canvas.disc(x, y, 3, theme.ink);
    const bool out = dot.action == ControlAction::Hold;
    const auto colour = out ? theme.stop.fill : theme.check.chipInk;
    // A shape of its own for whoever sees no colours.
    const double arm = out ? 7 : 6;
    const std::array<Point, 5> shape = out ? std::array<Point, 5> {Point {x, y - arm}, {x + arm, y},
                                           {x, y + arm}, {x - arm, y}, {x, y - arm}}
                                           : std::array<Point, 5> {Point {x, y - arm}, {x + arm, y + arm - 1},
                                               {x - arm, y + arm - 1}, {x, y - arm}, {x, y - arm}};
    canvas.curve(shape, colour, 2.5);
    constexpr double wide = 120;
    const bool leftOf = x + wide > right;
    canvas.text(dot.rules, {TypeSize::Hint, Weight::SemiBold, out ? theme.stop.chipInk : theme.check.chipInk},
        {leftOf ? x - wide - 10 : x + 10, y - 9, wide, 18}, leftOf ? Align::Right : Align::Left);
}

void ControlPlot::paint(Canvas& canvas, const Box& area)
{
    const auto& theme = Theme::current();
    canvas.fill(area, theme.window);
    canvas.fill(area, theme.surface, 6);
    const bool held = !dots_.empty() && dots_.back().action == ControlAction::Hold;
    canvas.outline(area, held ? theme.stop.fill : theme.hairline, held ? 2 : 1, 6);
    const double head = Type::length(headHeight);
    const TextStyle title {TypeSize::Text, Weight::SemiBold, theme.ink};
    const TextStyle quiet {TypeSize::Hint, Weight::Regular, theme.labelInk};
    const auto name = words_("desktop.hold.chart");
    const double width = canvas.measure(name, title).width + 1;
    canvas.text(name, title, {padding, 0, width, head});
    if (dots_.empty()) {
        canvas.text(words_("desktop.hold.no-controls"), quiet,
            {padding, head, area.width - 2 * padding, area.height - head - 12}, Align::Centre);
        return;
    }
    canvas.text(words_("desktop.hold.chart-line", {{"lot", lot_}, {"count", std::to_string(dots_.size())}}),
        quiet, {padding + width + 10, 0, area.width - width - 2 * padding - 10, head});
    const Box plot {
        padding + labelWidth, head + 2, area.width - 2 * padding - labelWidth, area.height - head - 12};
    const double top = heightOf(2, plot);
    canvas.fill({plot.x, top, plot.width, heightOf(-2, plot) - top}, theme.go.chipFill);
    for (const double z : {-3.0, 0.0, 3.0}) {
        const double y = heightOf(z, plot);
        canvas.line(
            plot.x, y, plot.right(), y, z == 0 ? theme.controlEdge : theme.stop.fill, z == 0 ? 1 : 1.4);
        canvas.text(
            (z > 0 ? "+" : "") + lab::text::number(z, 0) + " σ", quiet, {padding, y - 9, labelWidth, 18});
    }
    const double step = plot.width / static_cast<double>(std::max<std::size_t>(dots_.size(), 2));
    std::vector<Point> line;
    for (std::size_t i = 0; i < dots_.size(); ++i)
        line.push_back({plot.x + step * (static_cast<double>(i) + 0.5), heightOf(dots_[i].z, plot)});
    if (line.size() > 1)
        canvas.curve(line, theme.labelInk, 1);
    for (std::size_t i = 0; i < dots_.size(); ++i)
        paintDot(canvas, dots_[i], line[i].x, line[i].y, plot.right());
}

} // namespace ui::desktop
