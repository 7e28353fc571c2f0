// SPDX-License-Identifier: MIT
#include "ui/desktop/bench/ErrorPlot.h"

#include "lab/values/Text.h"
#include "ui/desktop/bench/DockWords.h"
#include "ui/desktop/look/Accessible.h"
#include "ui/desktop/look/Theme.h"

#include <algorithm>

namespace ui::desktop {
namespace {

    constexpr double padding = 16;
    constexpr int headHeight = 36;
    constexpr double footHeight = 24;
    constexpr double limitWidth = 76;
    constexpr double beyond = 1.6; ///< tolerances shown on each side of nothing

    double heightOf(double share, const Box& plot)
    {
        return plot.middle() - plot.height / 2 * std::clamp(share, -beyond, beyond) / beyond;
    }

    /// What U takes off the tolerance, as a share of it; the widest of the points.
    double guardOf(
        const std::vector<calibration::PointResult>& found, const std::vector<calibration::PointResult>& left)
    {
        double guard = 0;
        for (const auto* points : {&found, &left})
            for (const auto& point : *points)
                guard = std::max(guard, point.uncertainty.expanded / point.tolerance);
        return std::min(guard, 1.0);
    }

} // namespace

ErrorPlot::ErrorPlot(wxWindow* parent, Wording words)
    : Painted(parent)
    , words_(std::move(words))
{
    SetMinSize(wxSize(-1, Type::length(176)));
}

void ErrorPlot::show(const BenchDock& dock)
{
    static const std::vector<calibration::PointResult> none;
    show(dock.run ? dock.run->id : std::string(), dock.run ? dock.run->asFound : none,
        dock.run ? dock.run->asLeft : none);
}

void ErrorPlot::show(const std::string& id, const std::vector<calibration::PointResult>& asFound,
    const std::vector<calibration::PointResult>& asLeft)
{
    if (id == run_ && asFound.size() == asFound_.size() && asLeft.size() == asLeft_.size())
        return;
    run_ = id;
    asFound_ = asFound;
    asLeft_ = asLeft;
    const auto* const last = !asLeft.empty() ? &asLeft.back() : asFound.empty() ? nullptr : &asFound.back();
    setAccessible(*this, AccessibleRole::Panel, words_("desktop.bench.errors"),
        last ? errorText(last->error) : words_("desktop.bench.no-points"));
    Refresh();
}

void ErrorPlot::paintPoint(
    Canvas& canvas, const calibration::PointResult& point, bool asLeft, double x, const Box& plot) const
{
    const auto& theme = Theme::current();
    const Colour colour = asLeft ? theme.accent : theme.ink;
    const double share = point.error / point.tolerance;
    const double bar = point.uncertainty.expanded / point.tolerance;
    const double y = heightOf(share, plot);
    const double top = heightOf(share + bar, plot);
    const double bottom = heightOf(share - bar, plot);
    canvas.line(x, top, x, bottom, colour, 1.4);
    canvas.line(x - 4, top, x + 4, top, colour, 1.4);
    canvas.line(x - 4, bottom, x + 4, bottom, colour, 1.4);
    if (asLeft) {
        canvas.disc(x, y, 5, colour);
    } else {
        canvas.fill({x - 4.5, y - 4.5, 9, 9}, theme.surface);
        canvas.outline({x - 4.5, y - 4.5, 9, 9}, colour, 1.6);
    }
    canvas.text(errorText(point.error), {TypeSize::Hint, Weight::Medium, colour}, {x + 9, y - 9, 60, 18});
}

void ErrorPlot::paint(Canvas& canvas, const Box& area)
{
    const auto& theme = Theme::current();
    canvas.fill(area, theme.window);
    canvas.fill(area, theme.surface, 6);
    canvas.outline(area, theme.hairline, 1, 6);
    const double head = Type::length(headHeight);
    const TextStyle quiet {TypeSize::Hint, Weight::Regular, theme.labelInk};
    const TextStyle title {TypeSize::Text, Weight::SemiBold, theme.ink};
    const double titleWidth = canvas.measure(words_("desktop.bench.errors"), title).width + 1;
    canvas.text(words_("desktop.bench.errors"), title, {padding, 0, titleWidth, head});
    canvas.text(words_("desktop.bench.errors-unit"), quiet,
        {padding + titleWidth + 10, 0, area.width - titleWidth - 2 * padding - 10, head});
    if (asFound_.empty() && asLeft_.empty()) {
        canvas.text(words_("desktop.bench.no-points"), quiet,
            {padding, head, area.width - 2 * padding, area.height - head - 16}, Align::Centre);
        return;
    }

    const Box plot {
        padding, head + 2, area.width - 2 * padding - limitWidth, area.height - head - footHeight - 8};
    const double guard = guardOf(asFound_, asLeft_);
    const auto band = [&](double from, double to, Colour colour) {
        const double top = heightOf(to, plot);
        canvas.fill({plot.x, top, plot.width, heightOf(from, plot) - top}, colour);
    };
    band(-1, 1, theme.check.chipFill);
    band(-(1 - guard), 1 - guard, theme.go.chipFill);
    for (const double side : {-1.0, 1.0}) {
        const double y = heightOf(side, plot);
        canvas.line(plot.x, y, plot.right(), y, theme.stop.fill, 1.6);
        canvas.text(words_("desktop.bench.tolerance"), {TypeSize::Hint, Weight::Regular, theme.stop.chipInk},
            {plot.right() + 6, y - 9 - side * 3, limitWidth, 18});
        const double inner = heightOf(side * (1 - guard), plot);
        canvas.line(plot.x, inner, plot.right(), inner, theme.check.chipInk, 1);
        canvas.text(words_("desktop.bench.acceptance"),
            {TypeSize::Hint, Weight::Regular, theme.check.chipInk},
            {plot.right() + 6, inner - 9 + side * 5, limitWidth, 18});
    }
    canvas.line(plot.x, plot.middle(), plot.right(), plot.middle(), theme.controlEdge, 1);

    const double half = plot.width / 2;
    canvas.line(plot.x + half, plot.y, plot.x + half, plot.bottom(), theme.hairline);
    const auto side = [&](const std::vector<calibration::PointResult>& points, bool asLeft, double x) {
        for (std::size_t i = 0; i < points.size(); ++i)
            paintPoint(canvas, points[i], asLeft,
                x + half * (static_cast<double>(i) + 0.35) / static_cast<double>(points.size()), plot);
    };
    side(asFound_, false, plot.x);
    side(asLeft_, true, plot.x + half);
    canvas.text(words_("step.as-found"), quiet, {plot.x, plot.bottom() + 4, half, 18}, Align::Centre);
    canvas.text(words_("step.as-left"), quiet, {plot.x + half, plot.bottom() + 4, half, 18}, Align::Centre);
}

} // namespace ui::desktop
