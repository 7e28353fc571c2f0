// SPDX-License-Identifier: MIT
#include "ui/desktop/bench/VerdictPanel.h"

#include "lab/values/Text.h"
#include "ui/desktop/bench/DockWords.h"
#include "ui/desktop/look/Accessible.h"
#include "ui/desktop/look/Theme.h"

namespace ui::desktop {
namespace {

    using calibration::RunState;
    using lab::text::number;

    constexpr double padding = 16;

    std::string sentenceOf(const BenchDock& dock, const Wording& words)
    {
        if (!dock.run)
            return words("desktop.bench.dock-empty");
        if (dock.run->reason)
            return words(*dock.run->reason);
        switch (dock.run->state) {
        case RunState::Proposed:
            return words("desktop.bench.passed-line");
        case RunState::Certified:
            return words("desktop.bench.certified-line");
        default:
            return words("desktop.bench.measuring-line");
        }
    }

} // namespace

VerdictPanel::VerdictPanel(wxWindow* parent, Wording words)
    : Painted(parent)
    , words_(std::move(words))
{
    SetMinSize(wxSize(-1, Type::length(104)));
}

void VerdictPanel::show(const BenchDock& dock, const BenchState& state)
{
    const auto before = std::pair(std::exchange(figures_, {}), std::exchange(sentence_, {}));
    if (dock.run) {
        const auto& run = *dock.run;
        figures_.emplace_back(words_("desktop.bench.verdict"), dockChip(dock, words_).word);
        if (run.oldGain > 0)
            figures_.emplace_back(words_("desktop.bench.gain"),
                run.adjusted() ? number(run.oldGain, 3) + " → " + number(run.newGain, 3)
                               : number(run.oldGain, 3));
        if (const auto* point = dock.point()) {
            figures_.emplace_back(
                words_(run.asLeft.empty() ? "desktop.bench.as-found" : "desktop.bench.as-left"),
                errorText(point->error));
            figures_.emplace_back(words_("desktop.bench.uncertainty"),
                number(lab::BrAC::milligramsPerLitre(point->uncertainty.expanded).gramsPer210Litres(), 4));
            figures_.emplace_back(
                words_("desktop.bench.conforms"), number(point->conformity * 100, 1) + " %");
        }
    }
    sentence_ = sentenceOf(dock, words_);
    if (before == std::pair(figures_, sentence_))
        return;
    setAccessible(*this, AccessibleRole::Panel, dockSpoken(dock, state, words_), sentence_);
    Refresh();
}

void VerdictPanel::paint(Canvas& canvas, const Box& area)
{
    const auto& theme = Theme::current();
    canvas.fill(area, theme.window);
    canvas.fill(area, theme.surface, 6);
    canvas.outline(area, theme.hairline, 1, 6);
    const double line = Type::length(20);
    const double width =
        figures_.empty() ? 0 : (area.width - 2 * padding) / static_cast<double>(figures_.size());
    double x = padding;
    for (const auto& [name, value] : figures_) {
        canvas.text(name, {TypeSize::Hint, Weight::Regular, theme.labelInk}, {x, 10, width - 6, line});
        canvas.text(value, {TypeSize::Text, Weight::SemiBold, theme.ink}, {x, 10 + line, width - 6, line});
        x += width;
    }
    const double top = figures_.empty() ? 14 : 18 + 2 * line;
    canvas.paragraph(sentence_, {TypeSize::Text, Weight::Regular, theme.labelInk},
        {padding, top, area.width - 2 * padding, area.height - top - 6});
}

} // namespace ui::desktop
