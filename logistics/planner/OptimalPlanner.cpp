// SPDX-License-Identifier: MIT
#include "logistics/planner/OptimalPlanner.h"

#include "logistics/planner/EarliestDeadline.h"
#include "logistics/planner/HandOut.h"
#include "logistics/planner/ProcessorTime.h"
#include "logistics/planner/TaskClasses.h"

#include <algorithm>

namespace logistics {
namespace {

    /// What each class's lines have in common, by choice.
    class Explainer {
    public:
        Explainer(const PlanningTask& task, const TaskClasses& classes, const Optimum& optimum)
            : task_(task)
            , classes_(classes)
            , problem_(classes.problem)
            , optimum_(optimum)
            , packed_(static_cast<std::size_t>(task.days), 0)
        {
            for (std::size_t choice = 0; choice < problem_.choices.size(); ++choice)
                packed_[static_cast<std::size_t>(problem_.choices[choice].day)] += optimum.taken[choice];
        }

        const std::vector<std::int64_t>& packed() const { return packed_; }

        PlanLine line(const Demand& demand, std::uint32_t classIndex, std::uint32_t choiceIndex) const
        {
            const auto& one = problem_.classes[classIndex];
            const auto& choice = problem_.choices[choiceIndex];
            PlanLine line {demand};
            line.shipDay = task_.today.plusDays(choice.day);
            line.service = choice.service;
            line.late = choice.late;
            line.latePermille = choice.latePermille;
            const auto& terms = classes_.lanes.at(demand.postal);
            const auto client = TaskClasses::clientOf(task_, demand);
            line.arrives = task_.today.plusDays(classes_.pricing.arrival(
                choice.day, terms.scheduledDays[static_cast<std::size_t>(choice.service)], choice.service));
            line.costMills = choice.costMills - charge(demand, choice.day);
            line.atStakeMills = classes_.pricing.atStake(terms, client, choice);
            line.why.ownParcels = terms.ownParcels[static_cast<std::size_t>(choice.service)];
            explain(line.why, one, choiceIndex);
            otherService(line, terms, client, choice);
            line.why.closed = longClosure(demand.inHandBy());
            line.why.offPin = demand.pinnedTo && *demand.pinnedTo != *line.shipDay;
            line.reason = reason(line, one, choiceIndex);
            return line;
        }

    private:
        std::int64_t charge(const Demand& demand, int day) const
        {
            const auto date = task_.today.plusDays(day);
            if (demand.frozen)
                return 0;
            if (demand.pinnedTo)
                return *demand.pinnedTo == date ? 0 : task_.rates.offPin;
            return demand.plannedFor && *demand.plannedFor != date ? task_.rates.moved : 0;
        }

        std::int64_t priced(const ClientClass& one, std::size_t choice) const
        {
            const auto& option = problem_.choices[choice];
            return option.costMills + optimum_.high(one.kind, option.day, problem_.days);
        }

        void explain(Explanation& why, const ClientClass& one, std::size_t chosen) const
        {
            const auto& choice = problem_.choices[chosen];
            why.modulePrice = optimum_.high(one.kind, choice.day, problem_.days);
            why.moduleSaves = optimum_.low(one.kind, choice.day, problem_.days);
            std::optional<std::size_t> next;
            std::size_t cheapest = chosen;
            for (auto other = one.firstChoice; other < one.lastChoice; ++other) {
                if (problem_.choices[other].costMills < problem_.choices[cheapest].costMills)
                    cheapest = other;
                if (other == chosen)
                    continue;
                if (optimum_.taken[other] > 0)
                    why.tied += static_cast<int>(optimum_.taken[other]);
                if (!next || priced(one, other) < priced(one, *next))
                    next = other;
            }
            if (next) {
                why.nextDay = task_.today.plusDays(problem_.choices[*next].day);
                why.nextService = problem_.choices[*next].service;
                why.nextDayMargin = priced(one, *next) - priced(one, chosen);
            }
            if (cheapest != chosen)
                why.wantedDay = task_.today.plusDays(problem_.choices[cheapest].day);
        }

        void otherService(
            PlanLine& line, const LaneTerms& lane, const ClientTerms& client, const ShipChoice& choice) const
        {
            for (const auto service : allServices) {
                const auto other = service == choice.service
                                       ? std::nullopt
                                       : classes_.pricing.choice(lane, client, choice.day, service);
                if (!other)
                    continue;
                const auto margin = other->costMills - line.costMills;
                if (!line.why.otherService || margin < line.why.otherServiceMargin) {
                    line.why.otherService = service;
                    line.why.otherServiceMargin = margin;
                }
            }
        }

        std::optional<ClosedPeriod> longClosure(lab::Date inHandBy) const
        {
            const auto closed = task_.calendar.closedPeriod(inHandBy);
            return closed && closed->days() >= 3 ? closed : std::nullopt;
        }

        PlanReason reason(const PlanLine& line, const ClientClass& one, std::size_t chosen) const
        {
            if (line.demand.frozen)
                return PlanReason::Frozen;
            if (line.demand.pinnedTo && !line.why.offPin)
                return PlanReason::Pinned;
            const bool waits = line.demand.hold && line.demand.notBefore
                               && problem_.choices[one.firstChoice].day == problem_.choices[chosen].day;
            if (waits)
                return PlanReason::HoldRelease;
            if (line.why.wantedDay) {
                const auto day = static_cast<std::size_t>(line.why.wantedDay->daysSince(task_.today));
                const bool full = !problem_.packing.empty() && packed_[day] >= problem_.packing[day];
                return full ? PlanReason::DayFull : PlanReason::NoStock;
            }
            if (line.late)
                return PlanReason::Late;
            return line.service == Service::Ground ? PlanReason::Cheapest : PlanReason::Urgent;
        }

        const PlanningTask& task_;
        const TaskClasses& classes_;
        const PlanningProblem& problem_;
        const Optimum& optimum_;
        std::vector<std::int64_t> packed_;
    };

    PlanLine notServedLine(const Demand& demand, const std::optional<NoShipment>& refused)
    {
        PlanLine line {demand};
        if (refused)
            line.demand.noShipment = refused;
        if (line.demand.noShipment)
            return line;
        line.reason = PlanReason::NoModule;
        line.late = true;
        line.latePermille = 1000;
        return line;
    }

    PlanDay dayOf(
        const PlanningTask& task, const PlanningProblem& problem, const Optimum& optimum, int day, int kits)
    {
        PlanDay result {task.today.plusDays(day), kits, task.roomOn(task.today.plusDays(day))};
        for (int kind = 0; kind < problem.kinds; ++kind) {
            // Waiting in its bin makes a module of a later day dearer for everybody; that is no scarcity.
            const auto waited = task.rates.stockDay * day;
            result.moreSaves = std::max(result.moreSaves, optimum.low(kind, day, task.days) - waited);
            result.lessCosts = std::max(result.lessCosts, optimum.high(kind, day, task.days) - waited);
        }
        return result;
    }

} // namespace

Plan OptimalPlanner::plan(const PlanningTask& task) const { return plan(task, {}).value(); }

std::optional<Plan> OptimalPlanner::plan(const PlanningTask& task, const SolveOptions& options) const
{
    const ProcessorTime aggregating;
    const auto classes = classify(task);
    Plan plan {task.today, task.days, {}, 0, 0};
    plan.figures.aggregateSeconds = aggregating.seconds();
    const auto optimum = optimise(classes.problem, options);
    if (!optimum)
        return std::nullopt;

    const ProcessorTime handing;
    const auto choiceOf = handOut(classes.problem, optimum->taken, classes.classOf);
    const Explainer explainer(task, classes, *optimum);
    plan.lines.reserve(task.demands.size());
    for (std::size_t index = 0; index < task.demands.size(); ++index)
        plan.lines.push_back(
            choiceOf[index] == notServed
                ? notServedLine(task.demands[index], classes.refused[index])
                : explainer.line(task.demands[index], classes.classOf[index], choiceOf[index]));
    for (int day = 0; day < task.days; ++day)
        if (const auto kits = explainer.packed()[static_cast<std::size_t>(day)]; kits > 0)
            plan.byDay.push_back(dayOf(task, classes.problem, *optimum, day, static_cast<int>(kits)));

    const auto naive = planByEarliestDeadline(classes.problem);
    plan.costMills = optimum->costMills;
    plan.lowerBoundMills = optimum->lowerBoundMills;
    auto& figures = plan.figures;
    figures.classes = classes.problem.classes.size();
    figures.nodes = optimum->nodes;
    figures.arcs = optimum->arcs;
    figures.proved = optimum->proved;
    figures.earliestDeadlineMills = naive.costMills;
    figures.earliestDeadlineLate = naive.late;
    figures.aggregateSeconds += optimum->buildSeconds;
    figures.solveSeconds = optimum->solveSeconds;
    figures.proofSeconds = optimum->proofSeconds;
    figures.handOutSeconds = handing.seconds();
    return plan;
}

void OptimalPlanner::writeModel(const PlanningTask& task, std::ostream& out) const
{
    const auto classes = classify(task);
    writeDimacs(out, FlowModel(classes.problem).network());
}

} // namespace logistics
