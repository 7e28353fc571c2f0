// SPDX-License-Identifier: MIT
#pragma once

#include "logistics/planner/Plan.h"

#include <vector>

namespace logistics {

/// One way to send a client's module: a day and a service, with what it costs.
struct ShipOption {
    lab::Date shipDay;
    Service service = Service::Ground;
    lab::Date arrives;
    int latePermille = 0;
    bool late = false;
    std::int64_t costMills = 0;
};

/// Every way from `task.today` to the end of the horizon, the cheapest first; where costs are equal the later
/// day, which uses up less of the module's life, comes first.
///
/// The cost is freight, plus calibration life lost when it lies unused at the client's, plus the chance of
/// being late times what lateness costs (a call, a locked car, a tow). Days that an option arrives before the
/// promise leave room for a carrier's delay; the chances are a prior until parcels of our own tell better.
std::vector<ShipOption> shipOptions(const PlanningTask& task, const Demand& demand);

} // namespace logistics
