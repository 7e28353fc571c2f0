// SPDX-License-Identifier: MIT
#pragma once

#include "logistics/planner/Plan.h"

namespace carriers {
class Carrier;
struct Party;
} // namespace carriers
namespace lab {
class Database;
}

namespace ui {

/// The days that are planned, from today on.
inline constexpr int planningHorizon = 30;

/// Everything that the plan from now on is decided from: the records, when the carrier comes, and how long it
/// says it takes from the sender. Throws lab::Failure when the carrier does not tell.
logistics::PlanningTask readPlanningTask(lab::Database& database, carriers::Carrier& carrier,
    const carriers::Party& sender, const logistics::PickupCutoff& pickup, lab::Instant now);

} // namespace ui
