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

/// The training lab's own address, which stands on every label.
carriers::Party labParty();

/// Everything that the plan from `today` on is decided from: the records, and how long the carrier says it
/// takes. Throws lab::Failure when the carrier does not tell.
logistics::PlanningTask readPlanningTask(
    lab::Database& database, carriers::Carrier& carrier, lab::Date today);

} // namespace ui
