// SPDX-License-Identifier: MIT
#pragma once

#include "lab/Clock.h"
#include "lab/Executor.h"
#include "ui/desktop/planning/PlanningState.h"
#include "ui/text/Language.h"

#include <functional>
#include <memory>
#include <string>

namespace ui::desktop {

class PlanningSource;

/// The planning screen without its window: reads the current plan in the background, plans again when told
/// to, and keeps the lines that what was typed leaves. UI thread only.
class PlanningSession : public std::enable_shared_from_this<PlanningSession> {
public:
    PlanningSession(
        PlanningSource& source, lab::Executor& executor, const lab::Clock& clock, Language language);

    const PlanningState& state() const { return state_; }
    std::function<void(const PlanningState&)> onChange;

    /// Reads the plan anew.
    void refresh();
    /// Plans anew and shows what came out. Ignored while that is under way.
    void planAgain();
    /// Only lines that hold every word of `text` stay; a word with a minus before it must not be in the line.
    void filter(const std::string& text);
    /// Shows nothing any more: the window is about to go.
    void stop();

private:
    struct Reading;
    void work(bool plan);
    void take(const Reading& reading);
    void applyFilter();
    void publish();

    PlanningSource& source_;
    lab::Executor& executor_;
    const lab::Clock& clock_;
    Language language_;
    PlanningState state_;
    bool reading_ = false;
    bool readAgain_ = false; ///< asked for while a reading was under way
    bool planningFailed_ = false; ///< and nobody has planned since
};

} // namespace ui::desktop
