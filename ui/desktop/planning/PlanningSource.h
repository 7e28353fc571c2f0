// SPDX-License-Identifier: MIT
#pragma once

#include "logistics/planner/PlanStore.h"
#include "logistics/rules/CarrierCalendar.h"

#include <optional>
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
};

/// What the planning screen asks of the lab. Called on the background thread alone; throws lab::Failure when
/// the records or the carrier fail, and then nothing was written.
class PlanningSource {
public:
    virtual ~PlanningSource() = default;

    virtual std::optional<CurrentPlan> current() = 0;
    /// Plans anew from the records of this moment, and adopts what comes out as one command of a planner.
    virtual lab::Expected<void> planAgain() = 0;
};

} // namespace ui::desktop
