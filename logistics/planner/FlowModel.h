// SPDX-License-Identifier: MIT
#pragma once

#include "logistics/planner/MinimumCostFlow.h"
#include "logistics/planner/PlanningProblem.h"

#include <iosfwd>

namespace logistics {

/// Kits of one kind that may be packed on one day, by kind and day (`kind * days + day`); empty without
/// limit.
using PackingQuota = std::vector<std::int64_t>;

/// The planning problem as a network in which modules flow to clients:
///
///     source → lot → stock of a kind on a day → packing of a kind on a day → class of clients
///
/// A lot's modules reach the stock of every day on which they may ship, at the price of their waiting. A
/// class has one arc for each of its choices, and one from the source for those who get nothing. Everything
/// before the classes, some hundred nodes, is called a resource.
class FlowModel {
public:
    explicit FlowModel(const PlanningProblem& problem, const PackingQuota& quota = {});

    static constexpr int source = 0;

    const Network& network() const { return network_; }
    /// Nodes 0 to `resources()` − 1 are resources, then come the classes in their order.
    int resources() const { return resources_; }
    int classNode(std::size_t index) const { return resources_ + static_cast<int>(index); }
    /// The first arc into a class: the one of those not served; one for each choice follows.
    std::size_t classArc(std::size_t index) const { return classArcs_[index]; }
    std::size_t classes() const { return classArcs_.size() - 1; }
    /// The arc that one of the problem's choices became.
    std::size_t choiceArc(std::size_t classIndex, std::size_t choice) const
    {
        return classArcs_[classIndex] + 1 + choice;
    }
    /// The resource from which a module of that kind leaves on that day; its price is the price of the day.
    int departure(int kind, int day) const { return departures_ + kind * days_ + day; }
    /// Source → lot.
    std::size_t lotArc(std::size_t lot) const { return lot; }
    /// The arc whose capacity is the quota of that kind and day; only in a model with a quota.
    std::size_t quotaArc(int kind, int day) const
    {
        return quotaArcs_ + static_cast<std::size_t>(kind * days_ + day);
    }

    Allotment allotment(const PlanningProblem& problem, const std::vector<std::int64_t>& flow) const;

private:
    Network network_;
    int days_;
    int resources_ = 0;
    int departures_ = 0;
    std::size_t quotaArcs_ = 0;
    std::vector<std::size_t> classArcs_;
};

/// The cost of a flow in the network's own unit.
std::int64_t costOf(const Network& network, const std::vector<std::int64_t>& flow);

/// Writes the network in DIMACS's minimum-cost-flow format, nodes counted from 1, for any solver to check.
void writeDimacs(std::ostream& out, const Network& network);

} // namespace logistics
