// SPDX-License-Identifier: MIT
#include "logistics/planner/Proof.h"

#include <algorithm>
#include <limits>

namespace logistics {
namespace {

    constexpr std::int64_t none = std::numeric_limits<std::int64_t>::max() / 4;

    struct Step {
        int to;
        std::int64_t cost;
    };

    /// What moving one unit from resource to resource costs, given the flow; the classes in between left out,
    /// and of their arcs those for which `exists` says no.
    template <class Exists>
    std::vector<std::vector<Step>> residual(
        const FlowModel& model, const std::vector<std::int64_t>& flow, Exists exists)
    {
        const auto& network = model.network();
        const auto size = static_cast<std::size_t>(model.resources());
        std::vector<std::int64_t> cheapest(size * size, none);
        const auto step = [&](int from, int to, std::int64_t cost) {
            auto& known = cheapest[static_cast<std::size_t>(from) * size + static_cast<std::size_t>(to)];
            known = std::min(known, cost);
        };
        for (std::size_t arc = 0; arc < model.classArc(0); ++arc) {
            if (flow[arc] < network.capacity[arc])
                step(network.from[arc], network.to[arc], network.cost[arc]);
            if (flow[arc] > 0)
                step(network.to[arc], network.from[arc], -network.cost[arc]);
        }
        for (std::size_t index = 0; index < model.classes(); ++index) {
            const auto first = model.classArc(index);
            const auto last = model.classArc(index + 1);
            for (auto used = first; used < last; ++used)
                for (auto other = first; flow[used] > 0 && other < last; ++other)
                    if (other != used && exists(other))
                        step(network.from[other], network.from[used],
                            network.cost[other] - network.cost[used]);
        }
        std::vector<std::vector<Step>> steps(size);
        for (std::size_t from = 0; from < size; ++from)
            for (std::size_t to = 0; to < size; ++to)
                if (from != to && cheapest[from * size + to] < none)
                    steps[from].push_back({static_cast<int>(to), cheapest[from * size + to]});
        return steps;
    }

    /// Far more than any way through the network costs, and far from overflow.
    std::int64_t unreachable(const FlowModel& model)
    {
        std::int64_t largest = 1;
        for (const auto cost : model.network().cost)
            largest = std::max(largest, std::abs(cost));
        return largest * (2 * std::int64_t {model.resources()} + 2);
    }

    /// Distances from the source over those steps; nothing when there is a way round of negative cost.
    std::optional<Prices> distances(const std::vector<std::vector<Step>>& steps, std::int64_t far)
    {
        Prices price(steps.size(), far);
        price[FlowModel::source] = 0;
        bool changed = true;
        for (std::size_t pass = 0; changed; ++pass) {
            if (pass > steps.size())
                return std::nullopt;
            changed = false;
            for (std::size_t from = 0; from < steps.size(); ++from)
                for (const auto& step : steps[from])
                    if (auto& known = price[static_cast<std::size_t>(step.to)];
                        known > price[from] + step.cost) {
                        known = price[from] + step.cost;
                        changed = true;
                    }
        }
        return price;
    }

    constexpr auto everyArc = [](std::size_t) { return true; };

} // namespace

std::optional<Prices> resourcePrices(
    const FlowModel& model, const std::vector<std::int64_t>& flow, const std::vector<char>& among)
{
    const auto exists = [&](std::size_t arc) { return among[arc] != 0; };
    return distances(residual(model, flow, exists), unreachable(model));
}

std::optional<Prices> pricesFromFlow(const FlowModel& model, const std::vector<std::int64_t>& flow)
{
    auto prices = distances(residual(model, flow, everyArc), unreachable(model));
    if (!prices)
        return std::nullopt;
    const auto& network = model.network();
    prices->resize(static_cast<std::size_t>(network.nodes), none);
    for (auto arc = model.classArc(0); arc < network.arcs(); ++arc) {
        auto& price = (*prices)[static_cast<std::size_t>(network.to[arc])];
        price = std::min(price, (*prices)[static_cast<std::size_t>(network.from[arc])] + network.cost[arc]);
    }
    return prices;
}

Prices lowestPrices(const FlowModel& model, const std::vector<std::int64_t>& flow)
{
    const auto forward = residual(model, flow, everyArc);
    std::vector<std::vector<Step>> backward(forward.size());
    for (std::size_t from = 0; from < forward.size(); ++from)
        for (const auto& step : forward[from])
            backward[static_cast<std::size_t>(step.to)].push_back({static_cast<int>(from), step.cost});
    auto prices = distances(backward, unreachable(model)).value();
    for (auto& price : prices)
        price = -price;
    return prices;
}

Proof prove(const Network& network, const std::vector<std::int64_t>& flow, const Prices& prices)
{
    Proof proof {true, true, 0, 0};
    auto balance = network.supply;
    for (std::size_t arc = 0; arc < network.arcs(); ++arc) {
        const auto from = static_cast<std::size_t>(network.from[arc]);
        const auto to = static_cast<std::size_t>(network.to[arc]);
        proof.feasible = proof.feasible && flow[arc] >= 0 && flow[arc] <= network.capacity[arc];
        balance[from] -= flow[arc];
        balance[to] += flow[arc];
        proof.primalMills += network.cost[arc] * flow[arc];
        const auto reduced = network.cost[arc] + prices[from] - prices[to];
        if (reduced > 0)
            proof.complementary = proof.complementary && flow[arc] == 0;
        if (reduced < 0) {
            proof.complementary = proof.complementary && flow[arc] == network.capacity[arc];
            proof.dualMills += reduced * network.capacity[arc];
        }
    }
    proof.feasible = proof.feasible && std::ranges::all_of(balance, [](auto left) { return left == 0; });
    for (std::size_t node = 0; node < network.supply.size(); ++node)
        proof.dualMills -= prices[node] * network.supply[node];
    return proof;
}

} // namespace logistics
