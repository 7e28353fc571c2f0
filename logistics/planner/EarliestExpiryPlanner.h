// SPDX-License-Identifier: MIT
#pragma once

#include "logistics/planner/Plan.h"

namespace logistics {

/// Serves the earliest expiry first: each client takes the cheapest day and service that still has room at
/// the packing bench and a module in stock. Nobody is late who need not be because of an order of serving; it
/// does not find the cheapest plan when days are short of room, and says so by its lower bound.
class EarliestExpiryPlanner : public Planner {
public:
    Plan plan(const PlanningTask& task) const override;
};

} // namespace logistics
