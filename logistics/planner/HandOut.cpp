// SPDX-License-Identifier: MIT
#include "logistics/planner/HandOut.h"

namespace logistics {

std::vector<std::uint32_t> handOut(
    const PlanningProblem& problem, const Allotment& taken, const std::vector<std::uint32_t>& classOf)
{
    auto left = taken;
    std::vector<std::size_t> next;
    next.reserve(problem.classes.size());
    for (const auto& one : problem.classes)
        next.push_back(one.firstChoice);

    std::vector<std::uint32_t> choiceOf;
    choiceOf.reserve(classOf.size());
    for (const auto index : classOf) {
        if (index == notServed) {
            choiceOf.push_back(notServed);
            continue;
        }
        auto& choice = next[index];
        const auto end = problem.classes[index].lastChoice;
        while (choice < end && left[choice] == 0)
            ++choice;
        if (choice < end)
            --left[choice];
        choiceOf.push_back(choice < end ? static_cast<std::uint32_t>(choice) : notServed);
    }
    return choiceOf;
}

} // namespace logistics
