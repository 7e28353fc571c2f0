// SPDX-License-Identifier: MIT
#pragma once

#include "logistics/planner/Plan.h"

namespace logistics {

/// Kits that the packing bench is taken to close in a day while nobody entered its capacity, when so many
/// clients are to be served in the horizon: an eighth of them, and forty at least.
int packingCapacity(std::size_t clients);

/// What there is to plan in a lab from `today` on: its clients, stock and calendar, the pins, and where the
/// current plan has everybody, so that a plan made again moves nobody without need. Lines whose kit is begun
/// are frozen. Transit times are the standing ones until they are set.
PlanningTask readTask(lab::Database& database, lab::Date today, int days = 30);

/// Once today's pickup is over, nothing leaves today any more but the kits that are begun.
void keepCutoff(PlanningTask& task, const PickupCutoff& pickup, lab::Instant now);

} // namespace logistics
