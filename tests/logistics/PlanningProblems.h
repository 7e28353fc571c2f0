// SPDX-License-Identifier: MIT
#pragma once

#include "lab/training/Dice.h"
#include "logistics/planner/PlanningProblem.h"

/// Sizes of a problem drawn by chance.
struct ProblemSize {
    int kinds;
    int days;
    int classes;
    int clientsPerClass;
    int choices;
    int lots;
    int modulesPerLot;
};

/// A problem without meaning: any costs, any days, often too few modules.
inline logistics::PlanningProblem randomProblem(lab::Dice& dice, const ProblemSize& size)
{
    logistics::PlanningProblem problem;
    problem.days = size.days;
    problem.kinds = size.kinds;
    problem.unservedMills = 1'000;
    for (int i = 0; i < size.lots; ++i) {
        const int from = dice.below(size.days);
        problem.lots.push_back({dice.chance(40) ? logistics::SupplyLot::anyKind : dice.below(size.kinds),
            from, dice.between(from, size.days - 1), dice.below(size.modulesPerLot + 1), dice.below(15)});
    }
    for (int i = 0; i < size.classes; ++i) {
        const auto first = problem.choices.size();
        for (int day = 0; day < size.days && static_cast<int>(problem.choices.size() - first) < size.choices;
             ++day)
            if (dice.chance(70))
                problem.choices.push_back(
                    {day, logistics::Service::Ground, dice.chance(20), 0, dice.between(10, 120)});
        problem.classes.push_back(
            {dice.below(size.kinds), dice.between(1, size.clientsPerClass), first, problem.choices.size()});
    }
    return problem;
}
