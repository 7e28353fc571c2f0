// SPDX-License-Identifier: MIT
#pragma once

#include "logistics/planner/Optimum.h"

namespace logistics {

/// One row of "why this day": what a class's day costs by itself, what its module is worth, and how much
/// dearer the two together are than the day taken.
struct PricedChoice {
    ShipChoice choice;
    std::int64_t moduleMills = 0;
    std::int64_t marginMills = 0; ///< 0 for what is taken, and for its ties
    std::int64_t clients = 0; ///< of the class, on that day
};

/// By day.
std::vector<PricedChoice> priceTable(
    const PlanningProblem& problem, const Optimum& optimum, std::size_t classIndex);

} // namespace logistics
