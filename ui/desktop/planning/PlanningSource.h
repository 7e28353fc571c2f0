// SPDX-License-Identifier: MIT
#pragma once

#include "logistics/planner/PlanDiff.h"
#include "logistics/planner/PlanStore.h"
#include "logistics/planner/WhatIf.h"
#include "logistics/rules/CarrierCalendar.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace ui::desktop {

/// The current plan as it stands in the records.
struct CurrentPlan {
    std::string id;
    logistics::PlanHead head;
    int perDay = 0; ///< kits that the packing bench closes in a day
    std::vector<logistics::StoredLine> lines; ///< by ship day; lines without a day last
    logistics::CarrierCalendar calendar {}; ///< with what was confirmed against the rule
    std::vector<logistics::PlanDay> days {}; ///< on which something ships, with their room and prices
    std::set<std::string> begun {}; ///< clients whose labels are printed: they stay where they are
    std::vector<logistics::PlanChange> changes {}; ///< from the plan before, by client
};

/// What moving one client to another day would bring.
struct MovePreview {
    lab::Date day;
    bool possible = false; ///< false where nothing ships that day, or only at too high a price
    logistics::Service service = logistics::Service::Ground;
    std::int64_t costMills = 0; ///< of the whole plan, more than now
    int latePermilleBefore = 0;
    int latePermille = 0;
    std::vector<logistics::PlanChange> others {}; ///< who would move with it
};

/// Who would find the car locked if every hold stayed until that day, and does not now.
struct HoldOutlook {
    lab::Date until;
    std::vector<logistics::LockedOut> clients {};
};

/// What the planning screen asks of the lab. Called on the background thread alone; throws lab::Failure when
/// the records or the carrier fail, and then nothing was written.
class PlanningSource {
public:
    virtual ~PlanningSource() = default;

    virtual std::optional<CurrentPlan> current() = 0;
    /// Plans anew from the records of this moment, and adopts what comes out as one command of a planner.
    virtual lab::Expected<void> planAgain() = 0;

    /// Writes nothing. Refuses as logistics::whatIf does.
    virtual lab::Expected<MovePreview> preview(const lab::ClientId& client, lab::Date day) = 0;
    /// Pins the client to the day, or without one takes the pin away, and plans anew; all of it or nothing.
    virtual lab::Expected<void> pin(const lab::ClientId& client, const std::optional<lab::Date>& day) = 0;
    /// For the Friday ahead. Writes nothing.
    virtual lab::Expected<HoldOutlook> holdOutlook() = 0;
};

} // namespace ui::desktop
