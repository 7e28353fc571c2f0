// SPDX-License-Identifier: MIT
#include "logistics/planner/Solver.h"

#include "logistics/planner/ProcessorTime.h"

#include <algorithm>
#include <limits>
#include <map>
#include <tuple>

namespace logistics {
namespace {

    /// Classes whose first and whose last choice are that much dearer than their best, to so many mills,
    /// count as alike: so fine that the prices found point to the right days, and coarse enough to be quick.
    constexpr std::int64_t alikeMills = 2000;

    /// The same days and lots with far fewer classes: those of one kind whose days and best day agree, and
    /// whose costs are alike, become one, with the choices of the largest.
    PlanningProblem coarser(const PlanningProblem& problem)
    {
        PlanningProblem merged = problem;
        merged.classes.clear();
        std::map<std::tuple<int, int, int, int, std::int64_t, std::int64_t>, std::size_t> places;
        std::vector<std::int64_t> largest;
        for (const auto& one : problem.classes) {
            if (one.firstChoice == one.lastChoice)
                continue;
            const auto first = problem.choices.begin() + static_cast<std::ptrdiff_t>(one.firstChoice);
            const auto last = problem.choices.begin() + static_cast<std::ptrdiff_t>(one.lastChoice);
            const auto best = std::ranges::min_element(first, last, {}, &ShipChoice::costMills);
            const auto alike = [&](const ShipChoice& choice) {
                return (choice.costMills - best->costMills) / alikeMills;
            };
            const auto [place, isNew] = places.try_emplace(
                {one.kind, first->day, (last - 1)->day, best->day, alike(*first), alike(*(last - 1))},
                merged.classes.size());
            if (isNew) {
                merged.classes.push_back(one);
                largest.push_back(one.clients);
                continue;
            }
            auto& into = merged.classes[place->second];
            into.clients += one.clients;
            if (one.clients > largest[place->second]) {
                largest[place->second] = one.clients;
                into.firstChoice = one.firstChoice;
                into.lastChoice = one.lastChoice;
            }
        }
        // Only the choices that a merged class still uses matter to the size of its network.
        std::vector<ShipChoice> kept;
        for (auto& one : merged.classes) {
            const auto from = kept.size();
            kept.insert(kept.end(), problem.choices.begin() + static_cast<std::ptrdiff_t>(one.firstChoice),
                problem.choices.begin() + static_cast<std::ptrdiff_t>(one.lastChoice));
            one.firstChoice = from;
            one.lastChoice = kept.size();
        }
        merged.choices = std::move(kept);
        return merged;
    }

    /// A part of the model's arcs, all its nodes.
    struct Part {
        Network network;
        std::vector<std::size_t> arcs; ///< of the model
    };

    Part partOf(const Network& network, const std::vector<char>& chosen)
    {
        Part part;
        part.network.nodes = network.nodes;
        part.network.supply = network.supply;
        for (std::size_t arc = 0; arc < network.arcs(); ++arc)
            if (chosen[arc] != 0) {
                part.network.addArc(
                    network.from[arc], network.to[arc], network.cost[arc], network.capacity[arc]);
                part.arcs.push_back(arc);
            }
        return part;
    }

    /// Marks the arcs into classes that are at most so much dearer than their class's best under the guide's
    /// prices.
    void addPromising(
        const FlowModel& model, const Prices& guide, std::int64_t margin, std::vector<char>& chosen)
    {
        const auto& network = model.network();
        const auto priced = [&](std::size_t arc) {
            return network.cost[arc] + guide[static_cast<std::size_t>(network.from[arc])];
        };
        for (std::size_t index = 0; index < model.classes(); ++index) {
            auto best = std::numeric_limits<std::int64_t>::max();
            for (auto arc = model.classArc(index); arc < model.classArc(index + 1); ++arc)
                best = std::min(best, priced(arc));
            for (auto arc = model.classArc(index); arc < model.classArc(index + 1); ++arc)
                if (priced(arc) - best <= margin)
                    chosen[arc] = 1;
        }
    }

    /// The arcs of those who get nothing. They are left out at first: dear as they are, they slow everything
    /// down, and they are hardly ever used.
    void addUnserved(const FlowModel& model, std::vector<char>& chosen)
    {
        for (std::size_t index = 0; index < model.classes(); ++index)
            chosen[model.classArc(index)] = 1;
    }

    class Search {
    public:
        Search(const PlanningProblem& problem, const FlowModel& model, const SolveOptions& options)
            : problem_(problem)
            , model_(model)
            , options_(options)
        {
        }

        std::optional<Solution> run()
        {
            const auto& network = model_.network();
            if (network.arcs() < options_.guidedFrom) {
                if (!enter(SolveStage::Arcs))
                    return std::nullopt;
                const ProcessorTime time;
                solution_.flow = minimumCostFlow(network, FlowMethod::NetworkSimplex).onArc;
                solution_.arcsUsed = network.arcs();
                solution_.solveSeconds = time.seconds();
                return price() ? finish() : std::nullopt;
            }
            return guided();
        }

    private:
        bool enter(SolveStage stage)
        {
            if (options_.progress)
                options_.progress(stage, solution_.rounds);
            return !options_.stop.stop_requested();
        }

        std::optional<Solution> guided()
        {
            const auto guide = options_.guide != nullptr ? *options_.guide : coarsePrices();
            if (guide.empty())
                return std::nullopt;
            std::vector<char> chosen(model_.network().arcs(), 0);
            std::fill_n(chosen.begin(), model_.classArc(0), char {1});
            addPromising(model_, guide, options_.marginMills, chosen);
            for (;;) {
                ++solution_.rounds;
                if (!enter(SolveStage::Arcs))
                    return std::nullopt;
                const ProcessorTime time;
                const bool feasible = solvePart(chosen);
                solution_.solveSeconds += time.seconds();
                if (!feasible) {
                    addUnserved(model_, chosen);
                    continue;
                }
                if (price())
                    return finish();
                // Some arc left out would do better: under the prices of this part it is its class's best, so
                // every round adds one at least.
                const ProcessorTime pricing;
                addPromising(model_, resourcePrices(model_, solution_.flow, chosen).value(),
                    options_.marginMills, chosen);
                solution_.solveSeconds += pricing.seconds();
            }
        }

        bool solvePart(const std::vector<char>& chosen)
        {
            const auto part = partOf(model_.network(), chosen);
            const auto found = minimumCostFlow(part.network, FlowMethod::CostScaling);
            if (!found.feasible)
                return false;
            solution_.flow.assign(model_.network().arcs(), 0);
            for (std::size_t i = 0; i < part.arcs.size(); ++i)
                solution_.flow[part.arcs[i]] = found.onArc[i];
            solution_.arcsUsed = part.arcs.size();
            return true;
        }

        Prices coarsePrices()
        {
            if (!enter(SolveStage::Coarse))
                return {};
            const ProcessorTime time;
            const auto small = coarser(problem_);
            const FlowModel model(small);
            auto flow = minimumCostFlow(model.network(), FlowMethod::NetworkSimplex);
            auto prices = pricesFromFlow(model, flow.onArc).value();
            solution_.solveSeconds += time.seconds();
            return prices;
        }

        bool price()
        {
            const ProcessorTime time;
            auto prices = pricesFromFlow(model_, solution_.flow);
            solution_.proofSeconds += time.seconds();
            if (prices)
                solution_.prices = *std::move(prices);
            return prices.has_value();
        }

        std::optional<Solution> finish()
        {
            if (!enter(SolveStage::Proof))
                return std::nullopt;
            const ProcessorTime time;
            solution_.proof = prove(model_.network(), solution_.flow, solution_.prices);
            solution_.proofSeconds += time.seconds();
            return std::move(solution_);
        }

        const PlanningProblem& problem_;
        const FlowModel& model_;
        const SolveOptions& options_;
        Solution solution_;
    };

} // namespace

std::optional<Solution> solve(
    const PlanningProblem& problem, const FlowModel& model, const SolveOptions& options)
{
    return Search(problem, model, options).run();
}

} // namespace logistics
