// SPDX-License-Identifier: MIT
#include "ui/desktop/bench/DockWords.h"

#include "lab/values/Text.h"

#include <cmath>

namespace ui::desktop {

using calibration::RunState;

std::string dockNumber(int dock) { return (dock < 10 ? "0" : "") + std::to_string(dock); }

std::string errorText(double milligramsPerLitre)
{
    const auto text =
        lab::text::number(std::abs(lab::BrAC::milligramsPerLitre(milligramsPerLitre).gramsPer210Litres()), 4);
    const bool zero = text.find_first_not_of("0.") == std::string::npos;
    return zero ? text : (milligramsPerLitre < 0 ? "−" : "+") + text;
}

Chip dockChip(const BenchDock& dock, const Wording& words)
{
    switch (dock.stage) {
    case BenchDock::Stage::Empty:
        return {"", words("desktop.bench.empty"), Level::Quiet};
    case BenchDock::Stage::Loaded:
        return {"tick", words("desktop.bench.loaded"), Level::Note};
    case BenchDock::Stage::Waiting:
        return {"clock", words("desktop.bench.waiting"), Level::Quiet};
    case BenchDock::Stage::Sampling:
        return {"bench", words("desktop.bench.sampling"), Level::Note};
    case BenchDock::Stage::Ended:
        break;
    }
    switch (dock.run->state) {
    case RunState::Proposed:
        return {"tick", words("desktop.bench.pass"), Level::Go};
    case RunState::Certified:
        return {"tick", words("desktop.bench.certified"), Level::Go};
    case RunState::Failed:
        return {"warning", words("desktop.bench.set-aside"), Level::Check};
    case RunState::Retired:
        return {"stop", words("desktop.bench.retired"), Level::Stop};
    case RunState::Running:
    case RunState::Aborted:
        break;
    }
    return {"refused", words("desktop.bench.stopped"), Level::Check};
}

std::string dockDetail(const BenchDock& dock, const BenchState& state, const Wording& words)
{
    const bool measuring =
        dock.stage == BenchDock::Stage::Sampling || dock.stage == BenchDock::Stage::Waiting;
    if (measuring && state.progress && state.progress->shots > 0)
        return words("desktop.bench.shot", {{"shot", std::to_string(state.progress->shot)},
                                               {"shots", std::to_string(state.progress->shots)}});
    const auto* point = dock.point();
    return point ? errorText(point->error) : std::string();
}

std::string dockSpoken(const BenchDock& dock, const BenchState& state, const Wording& words)
{
    auto text = words("desktop.bench.dock", {{"dock", std::to_string(dock.number)}});
    if (dock.run)
        text += ", " + dock.run->module.text();
    else if (dock.loaded)
        text += ", " + dock.loaded->text();
    text += ", " + dockChip(dock, words).word;
    const auto detail = dockDetail(dock, state, words);
    return detail.empty() ? text : text + ", " + detail;
}

} // namespace ui::desktop
