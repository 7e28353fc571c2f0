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
    /// Begins to move the client's line, or moves it on, by one day of pickup forward or back, and asks what
    /// that would cost. Ignored for a line that shipped, is frozen or has no day.
    void moveBy(const std::string& client, int step);
    /// Does the move that is shown: pins the line to its day and plans anew. Ignored until its price is known
    /// and where it is not possible.
    void drop();
    void cancelMove();
    /// Takes the client's pin away and plans anew; ignored for a line without one.
    void unpin(const std::string& client);
    void toggleChanges();
    /// Shows nothing any more: the window is about to go.
    void stop();

private:
    struct Reading;
    /// What a job does before the plan is read; nothing for a mere look.
    using Act = std::function<lab::Expected<void>(PlanningSource&)>;
    void work(Act act);
    void plan(Act act);
    void take(const Reading& reading);
    void askPrice();
    void takePrice(lab::Date day, const lab::Expected<MovePreview>& preview);
    void askOutlook();
    const logistics::StoredLine* lineOf(const std::string& client) const;
    void applyFilter();
    void publish();

    PlanningSource& source_;
    lab::Executor& executor_;
    const lab::Clock& clock_;
    Language language_;
    PlanningState state_;
    bool reading_ = false;
    bool readAgain_ = false; ///< asked for while a reading was under way
    std::string outlookOf_; ///< the plan that `outlook` was asked for
    bool planningFailed_ = false; ///< and nobody has planned since
};

} // namespace ui::desktop
