// SPDX-License-Identifier: MIT
#pragma once

#include "logistics/planner/PlanningProblem.h"

namespace logistics {

/// The plan that a person with a list makes, for comparison: day by day, whoever's cheapest day has come
/// stands in line, and the one whose last day in time is nearest is served first, from the oldest stock.
struct EarliestDeadlinePlan {
    Allotment taken;
    std::int64_t costMills =
        0; ///< freight, risk, waiting stock and those not served, as the optimal plan counts
    std::int64_t late = 0; ///< late by schedule, or not served
};

/// n log n in the classes and linear in days and lots.
EarliestDeadlinePlan planByEarliestDeadline(const PlanningProblem& problem);

} // namespace logistics
