// SPDX-License-Identifier: MIT
#pragma once

#include "logistics/planner/Optimum.h"
#include "logistics/planner/Plan.h"

#include <iosfwd>

namespace logistics {

/// The cheapest plan that keeps every rule: who gets a module on which day by which service, and why.
///
/// Clients between whom nothing makes a difference become one class; the classes are a flow problem; its
/// optimum is proved and handed out in the order of the demands. Any thread; touches nothing but its task.
class OptimalPlanner {
public:
    Plan plan(const PlanningTask& task) const;
    /// Nothing when told to stop.
    std::optional<Plan> plan(const PlanningTask& task, const SolveOptions& options) const;

    /// The whole model of the task as a DIMACS file, costs in mills.
    void writeModel(const PlanningTask& task, std::ostream& out) const;
};

} // namespace logistics
