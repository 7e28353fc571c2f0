// SPDX-License-Identifier: MIT
#include "logistics/planner/PriceTable.h"

#include <algorithm>

namespace logistics {

std::vector<PricedChoice> priceTable(
    const PlanningProblem& problem, const Optimum& optimum, std::size_t classIndex)
{
    const auto& one = problem.classes[classIndex];
    std::vector<PricedChoice> rows;
    auto best = problem.unservedMills;
    for (auto index = one.firstChoice; index < one.lastChoice; ++index) {
        const auto& choice = problem.choices[index];
        const auto price = optimum.high(one.kind, choice.day, problem.days);
        rows.push_back({choice, price, choice.costMills + price, optimum.taken[index]});
        best = std::min(best, rows.back().marginMills);
    }
    for (auto& row : rows)
        row.marginMills -= best;
    return rows;
}

} // namespace logistics
