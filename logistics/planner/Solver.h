// SPDX-License-Identifier: MIT
#pragma once

#include "logistics/planner/FlowModel.h"
#include "logistics/planner/Proof.h"

#include <functional>
#include <optional>
#include <stop_token>

namespace logistics {

/// What the solver is at, in this order.
enum class SolveStage { Coarse, Arcs, Proof };

struct SolveOptions {
    std::stop_token stop {}; ///< asked between stages; each lasts well below a second for a million clients
    std::function<void(SolveStage, int round)> progress {};
    /// Prices of an earlier plan of the same days and lots; without them a coarser problem is solved first.
    const Prices* guide = nullptr;
    /// Networks of so many arcs and more are solved on promising arcs first.
    std::size_t guidedFrom = 100'000;
    /// An arc is promising when it is at most so much dearer than its class's best under the guide's prices.
    std::int64_t marginMills = 600;
};

struct Solution {
    std::vector<std::int64_t> flow;
    Prices prices;
    Proof proof;
    int rounds = 0; ///< of adding arcs; 0 when all were there from the start
    std::size_t arcsUsed = 0;
    double solveSeconds = 0; ///< processor time
    double proofSeconds = 0;
};

/// Finds a flow of least cost and proves it on every arc of the model, those it never looked at included.
/// Nothing when it was told to stop. Any thread; the same problem gives the same solution.
std::optional<Solution> solve(
    const PlanningProblem& problem, const FlowModel& model, const SolveOptions& options = {});

} // namespace logistics
