// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

namespace logistics {

/// A network as plain numbers. Arc i runs from node `from[i]` to node `to[i]`; what node n gives is
/// `supply[n]` (negative: what it takes). This header and the code behind it are C++17, because LEMON is no
/// C++20.
struct Network {
    int nodes = 0;
    std::vector<std::int32_t> from;
    std::vector<std::int32_t> to;
    std::vector<std::int64_t> cost;
    std::vector<std::int64_t> capacity;
    std::vector<std::int64_t> supply;

    std::size_t arcs() const { return from.size(); }
    void addArc(int start, int end, std::int64_t unitCost, std::int64_t most)
    {
        from.push_back(start);
        to.push_back(end);
        cost.push_back(unitCost);
        capacity.push_back(most);
    }
};

/// Network simplex is quickest on small networks, cost scaling on large ones; both find an optimum.
enum class FlowMethod { NetworkSimplex, CostScaling };

/// A flow of least cost.
struct Flow {
    bool feasible = false;
    std::vector<std::int64_t> onArc;
};

/// By LEMON; capacities and supplies whole, so the flow is whole too. Any thread; the same network gives the
/// same flow.
Flow minimumCostFlow(const Network& network, FlowMethod method);

} // namespace logistics
