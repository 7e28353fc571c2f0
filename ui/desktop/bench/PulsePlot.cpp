// SPDX-License-Identifier: MIT
#include "ui/desktop/bench/PulsePlot.h"

#include "calibration/bench/RegisterMap.h"
#include "lab/values/Text.h"
#include "ui/desktop/bench/DockTile.h"
#include "ui/desktop/look/Accessible.h"
#include "ui/desktop/look/Theme.h"

#include <algorithm>
#include <cmath>

namespace ui::desktop {
namespace {

    constexpr double padding = 16;
    constexpr int headHeight = 36;
    constexpr double axisWidth = 32;
    constexpr double axisHeight = 22;
    constexpr int secondsPerTick = 3;

    /// The least of 1, 2, 5, 10, 20 … that is not below `value`.
    double roundedUp(double value)
    {
        const double power = std::pow(10, std::floor(std::log10(value)));
        for (const double step : {1.0, 2.0, 5.0})
            if (value <= step * power)
                return step * power;
        return 10 * power;
    }

} // namespace

PulsePlot::PulsePlot(wxWindow* parent, Wording words)
    : Painted(parent)
    , words_(std::move(words))
{
    SetMinSize(wxSize(-1, Type::length(176)));
}

void PulsePlot::show(const BenchDock& dock)
{
    if (dock.pulse.counts == pulse_.counts && dock.pulseWhole == whole_)
        return;
    pulse_ = dock.pulse;
    whole_ = dock.pulseWhole;
    setAccessible(*this, AccessibleRole::Panel, words_("desktop.bench.pulse"),
        words_("desktop.bench.peak", {{"current", lab::text::number(peakOf(pulse_), 1)}}));
    Refresh();
}

void PulsePlot::paint(Canvas& canvas, const Box& area)
{
    const auto& theme = Theme::current();
    canvas.fill(area, theme.window);
    canvas.fill(area, theme.surface, 6);
    canvas.outline(area, theme.hairline, 1, 6);
    const double head = Type::length(headHeight);
    canvas.text(words_("desktop.bench.pulse"), {TypeSize::Text, Weight::SemiBold, theme.ink},
        {padding, 0, area.width / 2, head});
    const TextStyle quiet {TypeSize::Hint, Weight::Regular, theme.labelInk};
    if (pulse_.counts.empty()) {
        canvas.text(words_("desktop.bench.no-pulse"), quiet,
            {padding, head, area.width - 2 * padding, area.height - head - 16}, Align::Centre);
        return;
    }
    const double peak = peakOf(pulse_);
    canvas.text(words_("desktop.bench.peak", {{"current", lab::text::number(peak, 1)}}), quiet,
        {area.width / 2, 0, area.width / 2 - padding, head}, Align::Right);

    const Box plot {padding + axisWidth, head + 4, area.width - 2 * padding - axisWidth,
        area.height - head - axisHeight - 12};
    const double most = roundedUp(std::max(1.0, peak * 1.02));
    for (const double share : {0.0, 0.5, 1.0}) {
        const double y = plot.bottom() - plot.height * share;
        canvas.line(plot.x, y, plot.right(), y, theme.hairline);
        canvas.text(lab::text::number(most * share, most < 5 ? 1 : 0), quiet,
            {padding - 6, y - 9, axisWidth, 18}, Align::Right);
    }
    const double seconds = pulse_.intervalMilliseconds * calibration::registers::pulse::sampleCount / 1000.0;
    for (int second = 0; second <= static_cast<int>(seconds); second += secondsPerTick) {
        const double x = plot.x + plot.width * second / seconds;
        canvas.text(std::to_string(second) + " s", quiet, {x - 20, plot.bottom() + 4, 40, 18}, Align::Centre);
    }
    paintPulse(canvas, pulse_, plot, most, whole_);
}

} // namespace ui::desktop
