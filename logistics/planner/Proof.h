// SPDX-License-Identifier: MIT
#pragma once

#include "logistics/planner/FlowModel.h"

#include <optional>

namespace logistics {

/// What a module costs at each node, in mills: at a departure, the price of shipping one more on that day.
using Prices = std::vector<std::int64_t>;

/// Prices from a flow that may have been found on some of the arcs only. The classes are left out: a client
/// who could move from one day to another joins those two days. Bellman and Ford's method on the few hundred
/// resources that remain then either settles, and its distances are prices under which the flow is optimal on
/// all arcs, or it finds a cheaper way round, and there are none.
///
/// Prices are the highest possible: what losing one unit at a node costs.
std::optional<Prices> pricesFromFlow(const FlowModel& model, const std::vector<std::int64_t>& flow);

/// The same for a model of which only the arcs marked in `among` exist; of the resources alone.
std::optional<Prices> resourcePrices(
    const FlowModel& model, const std::vector<std::int64_t>& flow, const std::vector<char>& among);

/// The lowest prices of the resources: what one more unit at a node saves. Wants a flow that is optimal.
Prices lowestPrices(const FlowModel& model, const std::vector<std::int64_t>& flow);

/// What a reviewer recomputes without knowing how flow and prices were found.
struct Proof {
    bool feasible = false; ///< every client counted once, nothing over its capacity, nothing negative
    bool complementary = false; ///< a flow runs only where no arc is dearer, and is full where one is cheaper
    std::int64_t primalMills = 0; ///< what the flow costs
    std::int64_t dualMills = 0; ///< no flow can cost less than this, whatever the flow checked

    bool holds() const { return feasible && complementary && primalMills == dualMills; }
};

/// Checks a flow against prices on every arc, in one pass.
Proof prove(const Network& network, const std::vector<std::int64_t>& flow, const Prices& prices);

} // namespace logistics
