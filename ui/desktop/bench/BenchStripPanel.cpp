// SPDX-License-Identifier: MIT
#include "ui/desktop/bench/BenchStripPanel.h"

#include "lab/values/Text.h"
#include "ui/desktop/look/Accessible.h"
#include "ui/desktop/look/Theme.h"

#include <algorithm>

namespace ui::desktop {
namespace {

    constexpr int height = 56;

} // namespace

BenchStripPanel::BenchStripPanel(wxWindow* parent, Wording words)
    : Painted(parent)
    , words_(std::move(words))
{
    SetMinSize(wxSize(-1, Type::length(height)));
}

std::vector<BenchStripPanel::Field> BenchStripPanel::fieldsOf(const BenchState& state) const
{
    using lab::text::number;
    std::vector<Field> fields;
    if (!state.bench) {
        fields.push_back({"clock", words_("desktop.bench.unknown"), words_("desktop.bench.unknown-line")});
        return fields;
    }
    for (const auto& source : state.sources) {
        using Kind = calibration::GasSource::Kind;
        if (source.kind != Kind::DryGas && source.kind != Kind::WetBath)
            continue;
        const bool open = (state.bench->openSources >> static_cast<unsigned>(source.number)) & 1U;
        fields.push_back(
            {"gas", words_("desktop.bench.gas", {{"value", number(source.label.gramsPer210Litres(), 3)}}),
                words_("desktop.bench.lot", {{"lot", source.lot}, {"bar", number(source.pressureBar, 0)}}),
                open ? Level::Note : Level::Quiet});
    }
    fields.push_back({"gauge",
        words_("desktop.bench.pressure", {{"hpa", number(state.bench->barometer.hectopascals(), 1)}}),
        words_("desktop.bench.temperature", {{"celsius", number(state.bench->ambient.celsius(), 1)}})});
    if (state.bench->owner == 0)
        fields.push_back({"heart", words_("desktop.bench.free"), words_("desktop.bench.gas-shut")});
    else
        fields.push_back({"heart", words_(state.beating ? "desktop.bench.beats" : "desktop.bench.still"),
            words_(state.gasOpen() ? "desktop.bench.gas-open" : "desktop.bench.gas-shut"),
            !state.beating    ? Level::Stop
            : state.gasOpen() ? Level::Note
                              : Level::Quiet});
    return fields;
}

void BenchStripPanel::show(const BenchState& state)
{
    auto fields = fieldsOf(state);
    if (fields == fields_)
        return;
    fields_ = std::move(fields);
    std::string spoken;
    for (const auto& field : fields_)
        spoken += field.title + ", " + field.line + ". ";
    setAccessible(*this, AccessibleRole::Panel, words_("desktop.rail.bench"), spoken);
    Refresh();
}

void BenchStripPanel::paint(Canvas& canvas, const Box& area)
{
    const auto& theme = Theme::current();
    canvas.fill(area, theme.window);
    canvas.fill(area, theme.surface, 6);
    canvas.outline(area, theme.hairline, 1, 6);
    if (fields_.empty())
        return;
    const double width = area.width / static_cast<double>(fields_.size());
    const double line = Type::length(18);
    const double top = area.middle() - line;
    double x = area.x;
    for (const auto& field : fields_) {
        const auto& colours = theme.level(field.level);
        const bool loud = field.level != Level::Quiet;
        if (loud)
            canvas.fill({x + 4, area.y + 4, width - 8, area.height - 8}, colours.chipFill, 4);
        canvas.icon(field.icon, x + 12, area.middle() - 9, 18, loud ? colours.chipInk : theme.labelInk);
        const double left = x + 38;
        canvas.text(field.title, {TypeSize::Text, Weight::SemiBold, loud ? colours.chipInk : theme.ink},
            {left, top, x + width - left - 6, line});
        canvas.text(field.line, {TypeSize::Hint, Weight::Regular, loud ? colours.chipInk : theme.labelInk},
            {left, top + line, x + width - left - 6, line});
        x += width;
        if (&field != &fields_.back())
            canvas.line(x - 0.5, area.y + 12, x - 0.5, area.bottom() - 12, theme.hairline);
    }
}

} // namespace ui::desktop
