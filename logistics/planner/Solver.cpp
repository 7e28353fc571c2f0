// SPDX-License-Identifier: MIT
#include "logistics/planner/Solver.h"

#include "logistics/planner/ProcessorTime.h"

#include <algorithm>
#include <limits>
#include <map>
#include <tuple>

namespace logistics {
namespace {

    /// The same days and lots with far fewer classes: those of one kind whose days and best day agree become
    /// one, with the choices of the largest.
    PlanningProblem coarser(const PlanningProblem& problem)
    {
        PlanningProblem merged = problem;
        merged.classes.clear();
        std::map<std::tuple<int, int, int, int>, std::size_t> places;
        std::vector<std::int64_t> largest;
        for (const auto& one : problem.classes) {
            if (one.firstChoice == one.lastChoice)
                continue;
            const auto first = problem.choices.begin() + static_cast<std::ptrdiff_t>(one.firstChoice);
            const auto last = problem.choices.begin() + static_cast<std::ptrdiff_t>(one.lastChoice);
            const auto best = std::ranges::min_element(first, last, {}, &ShipChoice::costMills);
            const auto [place, isNew] =
                places.try_emplace({one.kind, first->day, (last - 1)->day, best->day}, merged.classes.size());
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

    std::vector<char> promising(const FlowModel& model, const Prices& guide, std::int64_t margin)
    {
        const auto& network = model.network();
        std::vector<char> chosen(network.arcs(), 1);
        const auto priced = [&](std::size_t arc) {
            return network.cost[arc] + guide[static_cast<std::size_t>(network.from[arc])];
        };
        for (std::size_t index = 0; index < model.classes(); ++index) {
            auto best = std::numeric_limits<std::int64_t>::max();
            for (auto arc = model.classArc(index); arc < model.classArc(index + 1); ++arc)
                best = std::min(best, priced(arc));
            for (auto arc = model.classArc(index) + 1; arc < model.classArc(index + 1); ++arc)
                chosen[arc] = priced(arc) - best <= margin ? 1 : 0;
        }
        return chosen;
    }

    /// Adds the arcs that would make the flow cheaper under its own potentials; false when there is none.
    bool addViolated(
        const Network& network, const std::vector<std::int64_t>& potential, std::vector<char>& chosen)
    {
        bool added = false;
        for (std::size_t arc = 0; arc < network.arcs(); ++arc)
            if (chosen[arc] == 0
                && network.cost[arc] + potential[static_cast<std::size_t>(network.from[arc])]
                           - potential[static_cast<std::size_t>(network.to[arc])]
                       < 0) {
                chosen[arc] = 1;
                added = true;
            }
        return added;
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
            auto chosen = promising(model_, guide, options_.marginMills);
            for (;;) {
                ++solution_.rounds;
                if (!enter(SolveStage::Arcs))
                    return std::nullopt;
                const ProcessorTime time;
                const auto part = partOf(model_.network(), chosen);
                const auto found = minimumCostFlow(part.network, FlowMethod::CostScaling);
                solution_.flow.assign(model_.network().arcs(), 0);
                for (std::size_t i = 0; i < part.arcs.size(); ++i)
                    solution_.flow[part.arcs[i]] = found.onArc[i];
                solution_.arcsUsed = part.arcs.size();
                solution_.solveSeconds += time.seconds();
                if (price())
                    return finish();
                // Some arc left out would do better. Where the potentials show none, all of them come in.
                if (!addViolated(model_.network(), found.potential, chosen))
                    std::ranges::fill(chosen, char {1});
            }
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
