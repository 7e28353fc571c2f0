// SPDX-License-Identifier: MIT
#pragma once

#include "logistics/planner/Solver.h"

namespace logistics {

/// The cheapest plan of a problem, and what shows that it is.
struct Optimum {
    Allotment taken;
    std::int64_t costMills = 0; ///< freight, risk, waiting stock, and those not served
    std::int64_t lowerBoundMills = 0; ///< no plan costs less
    bool proved = false; ///< checked on every arc, and the cost is the bound
    Proof proof; ///< of the network that `taken` is the flow of
    /// The price of a module of a kind on a day, by kind and day: what one less would cost, one more would
    /// save.
    std::vector<std::int64_t> highPrice;
    std::vector<std::int64_t> lowPrice;
    Prices prices; ///< of every resource, as a guide for the next plan of the same days and lots
    int nodes = 0;
    std::size_t arcs = 0;
    std::size_t arcsUsed = 0;
    int rounds = 0;
    double buildSeconds = 0; ///< processor time, as the other two
    double solveSeconds = 0;
    double proofSeconds = 0;

    std::int64_t high(int kind, int day, int days) const
    {
        return highPrice[static_cast<std::size_t>(kind * days + day)];
    }
    std::int64_t low(int kind, int day, int days) const
    {
        return lowPrice[static_cast<std::size_t>(kind * days + day)];
    }
};

/// The optimum, or nothing when told to stop.
///
/// A limit at the packing bench that two kinds of module share is no network any more. Where it binds, each
/// kind gets a quota of each day, the quotas follow the prices for a few rounds, and the bound comes from the
/// same prices by Lagrange; the plan keeps every limit, but it is `proved` only when bound and cost meet.
/// With one kind of module, or where no day is full, the plan is exact.
std::optional<Optimum> optimise(const PlanningProblem& problem, const SolveOptions& options = {});

} // namespace logistics
