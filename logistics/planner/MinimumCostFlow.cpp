// SPDX-License-Identifier: MIT
#include "logistics/planner/MinimumCostFlow.h"

#include <lemon/cost_scaling.h>
#include <lemon/network_simplex.h>
#include <lemon/static_graph.h>

#include <algorithm>
#include <numeric>
#include <utility>

namespace logistics {
namespace {

    using Graph = lemon::StaticDigraph;

    template <class Algorithm> Flow solve(const Network& network)
    {
        const auto arcs = network.arcs();
        // The static graph wants its arcs by their start.
        std::vector<std::uint32_t> order(arcs);
        std::iota(order.begin(), order.end(), 0U);
        std::stable_sort(order.begin(), order.end(),
            [&](std::uint32_t a, std::uint32_t b) { return network.from[a] < network.from[b]; });
        std::vector<std::pair<int, int>> ends;
        ends.reserve(arcs);
        for (const auto arc : order)
            ends.emplace_back(network.from[arc], network.to[arc]);
        Graph graph;
        graph.build(network.nodes, ends.begin(), ends.end());

        Graph::ArcMap<std::int64_t> cost(graph);
        Graph::ArcMap<std::int64_t> capacity(graph);
        Graph::NodeMap<std::int64_t> supply(graph);
        for (std::size_t i = 0; i < arcs; ++i) {
            const auto arc = Graph::arc(static_cast<int>(i));
            cost[arc] = network.cost[order[i]];
            capacity[arc] = network.capacity[order[i]];
        }
        for (int node = 0; node < network.nodes; ++node)
            supply[Graph::node(node)] = network.supply[static_cast<std::size_t>(node)];

        Algorithm algorithm(graph);
        algorithm.upperMap(capacity).costMap(cost).supplyMap(supply);
        Flow flow;
        flow.feasible = algorithm.run() == Algorithm::OPTIMAL;
        if (!flow.feasible)
            return flow;
        flow.onArc.resize(arcs);
        for (std::size_t i = 0; i < arcs; ++i)
            flow.onArc[order[i]] = algorithm.flow(Graph::arc(static_cast<int>(i)));
        return flow;
    }

} // namespace

Flow minimumCostFlow(const Network& network, FlowMethod method)
{
    if (method == FlowMethod::NetworkSimplex)
        return solve<lemon::NetworkSimplex<Graph, std::int64_t, std::int64_t>>(network);
    return solve<lemon::CostScaling<Graph, std::int64_t, std::int64_t>>(network);
}

} // namespace logistics
