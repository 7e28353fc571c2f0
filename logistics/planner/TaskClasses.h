// SPDX-License-Identifier: MIT
#pragma once

#include "logistics/planner/Plan.h"
#include "logistics/planner/PlanningProblem.h"

#include <map>
#include <string>

namespace logistics {

/// A planning task as numbers, and the way back.
struct TaskClasses {
    PlanningProblem problem;
    std::vector<std::uint32_t> classOf; ///< of each demand; `notServed` for those that must not be sent one
    std::vector<std::optional<NoShipment>> refused; ///< of each demand, for reasons that only the task shows
    std::vector<std::size_t> example; ///< of each class, one of its demands
    Pricing pricing;
    std::map<std::string, LaneTerms> lanes; ///< by postal code, of every demand that may be sent one

    /// How clients are priced; days count from the task's.
    static ClientTerms clientOf(const PlanningTask& task, const Demand& demand);
};

TaskClasses classify(const PlanningTask& task);

} // namespace logistics
