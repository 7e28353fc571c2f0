// SPDX-License-Identifier: MIT
#include "logistics/planner/FlowModel.h"

#include <algorithm>
#include <ostream>

namespace logistics {

FlowModel::FlowModel(const PlanningProblem& problem, const PackingQuota& quota)
    : days_(problem.days)
{
    const int lots = static_cast<int>(problem.lots.size());
    const int cells = problem.kinds * problem.days;
    const int stock = 1 + lots;
    departures_ = quota.empty() ? stock : stock + cells;
    resources_ = departures_ + cells;
    network_.nodes = resources_ + static_cast<int>(problem.classes.size());
    network_.supply.assign(static_cast<std::size_t>(network_.nodes), 0);
    const auto everybody = problem.clients();
    network_.supply[source] = everybody;

    const auto arcs = problem.choices.size() + 2 * problem.classes.size() + problem.lots.size()
                      + static_cast<std::size_t>(cells) * 4;
    for (auto* ends : {&network_.from, &network_.to})
        ends->reserve(arcs);
    for (auto* numbers : {&network_.cost, &network_.capacity})
        numbers->reserve(arcs);

    for (int lot = 0; lot < lots; ++lot)
        network_.addArc(source, 1 + lot, 0, problem.lots[static_cast<std::size_t>(lot)].modules);
    if (!quota.empty()) {
        quotaArcs_ = network_.arcs();
        for (int cell = 0; cell < cells; ++cell)
            network_.addArc(stock + cell, departures_ + cell, 0, quota[static_cast<std::size_t>(cell)]);
    }
    for (int index = 0; index < lots; ++index) {
        const auto& lot = problem.lots[static_cast<std::size_t>(index)];
        const int firstKind = lot.kind == SupplyLot::anyKind ? 0 : lot.kind;
        const int lastKind = lot.kind == SupplyLot::anyKind ? problem.kinds - 1 : lot.kind;
        for (int kind = firstKind; kind <= lastKind; ++kind)
            for (int day = lot.from; day <= std::min(lot.until, problem.days - 1); ++day)
                network_.addArc(1 + index, stock + kind * problem.days + day,
                    lot.ageingMills * (day - lot.from), lot.modules);
    }

    classArcs_.reserve(problem.classes.size() + 1);
    for (std::size_t index = 0; index < problem.classes.size(); ++index) {
        const auto& one = problem.classes[index];
        const int node = classNode(index);
        classArcs_.push_back(network_.arcs());
        network_.supply[static_cast<std::size_t>(node)] = -one.clients;
        network_.addArc(source, node, problem.unservedMills, one.clients);
        for (auto choice = one.firstChoice; choice < one.lastChoice; ++choice)
            network_.addArc(departure(one.kind, problem.choices[choice].day), node,
                problem.choices[choice].costMills, one.clients);
    }
    classArcs_.push_back(network_.arcs());
}

Allotment FlowModel::allotment(const PlanningProblem& problem, const std::vector<std::int64_t>& flow) const
{
    Allotment taken(problem.choices.size(), 0);
    for (std::size_t index = 0; index < problem.classes.size(); ++index) {
        const auto& one = problem.classes[index];
        for (auto choice = one.firstChoice; choice < one.lastChoice; ++choice)
            taken[choice] = flow[choiceArc(index, choice - one.firstChoice)];
    }
    return taken;
}

std::int64_t costOf(const Network& network, const std::vector<std::int64_t>& flow)
{
    std::int64_t sum = 0;
    for (std::size_t arc = 0; arc < network.arcs(); ++arc)
        sum += network.cost[arc] * flow[arc];
    return sum;
}

void writeDimacs(std::ostream& out, const Network& network)
{
    out << "p min " << network.nodes << ' ' << network.arcs() << '\n';
    for (std::size_t node = 0; node < network.supply.size(); ++node)
        if (network.supply[node] != 0)
            out << "n " << node + 1 << ' ' << network.supply[node] << '\n';
    for (std::size_t arc = 0; arc < network.arcs(); ++arc)
        out << "a " << network.from[arc] + 1 << ' ' << network.to[arc] + 1 << " 0 " << network.capacity[arc]
            << ' ' << network.cost[arc] << '\n';
}

} // namespace logistics
