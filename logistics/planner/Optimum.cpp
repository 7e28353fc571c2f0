// SPDX-License-Identifier: MIT
#include "logistics/planner/Optimum.h"

#include "logistics/planner/ProcessorTime.h"

#include <algorithm>

namespace logistics {
namespace {

    constexpr int quotaRounds = 8;

    /// Kits by kind and day.
    std::vector<std::int64_t> packed(const PlanningProblem& problem, const Allotment& taken)
    {
        std::vector<std::int64_t> kits(static_cast<std::size_t>(problem.kinds * problem.days), 0);
        for (const auto& one : problem.classes)
            for (auto choice = one.firstChoice; choice < one.lastChoice; ++choice)
                kits[static_cast<std::size_t>(one.kind * problem.days + problem.choices[choice].day)] +=
                    taken[choice];
        return kits;
    }

    std::int64_t packedOn(const PlanningProblem& problem, const std::vector<std::int64_t>& kits, int day)
    {
        std::int64_t sum = 0;
        for (int kind = 0; kind < problem.kinds; ++kind)
            sum += kits[static_cast<std::size_t>(kind * problem.days + day)];
        return sum;
    }

    bool keepsTheLimit(const PlanningProblem& problem, const std::vector<std::int64_t>& kits)
    {
        for (int day = 0; day < problem.days; ++day)
            if (packedOn(problem, kits, day) > problem.packing[static_cast<std::size_t>(day)])
                return false;
        return true;
    }

    /// Each day's limit shared out as the kinds want it: cut where they want too much, the rest given to them
    /// in proportion where they want less.
    PackingQuota sharedOut(const PlanningProblem& problem, const std::vector<std::int64_t>& wanted,
        const std::vector<std::int64_t>& size)
    {
        PackingQuota quota(wanted.size(), 0);
        std::int64_t sizes = 0;
        for (const auto one : size)
            sizes += one;
        for (int day = 0; day < problem.days; ++day) {
            const auto limit = problem.packing[static_cast<std::size_t>(day)];
            const auto sum = packedOn(problem, wanted, day);
            auto left = limit;
            for (int kind = 0; kind < problem.kinds; ++kind) {
                const auto cell = static_cast<std::size_t>(kind * problem.days + day);
                const auto share = size[static_cast<std::size_t>(kind)];
                quota[cell] = sum > limit ? wanted[cell] * limit / sum
                              : sizes > 0 ? wanted[cell] + (limit - sum) * share / sizes
                                          : 0;
                left -= quota[cell];
            }
            for (int kind = 0; left > 0 && kind < problem.kinds; ++kind, --left)
                ++quota[static_cast<std::size_t>(kind * problem.days + day)];
        }
        return quota;
    }

    std::vector<std::int64_t> clientsByKind(const PlanningProblem& problem)
    {
        std::vector<std::int64_t> size(static_cast<std::size_t>(problem.kinds), 0);
        for (const auto& one : problem.classes)
            size[static_cast<std::size_t>(one.kind)] += one.clients;
        return size;
    }

    class Optimiser {
    public:
        Optimiser(const PlanningProblem& problem, const SolveOptions& options)
            : problem_(problem)
            , options_(options)
        {
        }

        std::optional<Optimum> run()
        {
            if (problem_.kinds == 1 && !problem_.packing.empty()) {
                if (!attempt(problem_, problem_.packing))
                    return std::nullopt;
                bound_ = found_->proof.dualMills;
                return best();
            }
            if (!attempt(problem_, {}))
                return std::nullopt;
            bound_ = found_->proof.dualMills;
            if (problem_.packing.empty() || keepsTheLimit(problem_, packed(problem_, taken_)))
                return best();
            return underQuota();
        }

    private:
        /// Solves the problem with that quota; what was found stands in the members.
        bool attempt(const PlanningProblem& problem, const PackingQuota& quota)
        {
            const ProcessorTime time;
            model_.emplace(problem, quota);
            result_.buildSeconds += time.seconds();
            auto options = options_;
            if (!quota.empty() && problem_.kinds > 1)
                options.guide = nullptr; // prices of another network
            found_ = solve(problem, *model_, options);
            if (!found_)
                return false;
            taken_ = model_->allotment(problem, found_->flow);
            result_.solveSeconds += found_->solveSeconds;
            result_.proofSeconds += found_->proofSeconds;
            return true;
        }

        std::optional<Optimum> underQuota()
        {
            const auto size = clientsByKind(problem_);
            auto wanted = packed(problem_, taken_);
            std::optional<std::int64_t> cheapest;
            PackingQuota cheapestQuota;
            // The plan before fits into the quota of its own kits: a new plan is never dearer than to keep
            // it.
            if (!problem_.plannedBefore.empty()) {
                cheapestQuota = sharedOut(problem_, problem_.plannedBefore, size);
                if (!attempt(problem_, cheapestQuota))
                    return std::nullopt;
                cheapest = found_->proof.primalMills;
            }
            std::vector<std::int64_t> dayPrice(static_cast<std::size_t>(problem_.days), 0);
            for (int round = 1; round <= quotaRounds; ++round) {
                const auto quota = sharedOut(problem_, wanted, size);
                if (!attempt(problem_, quota))
                    return std::nullopt;
                if (!cheapest || found_->proof.primalMills < *cheapest) {
                    cheapest = found_->proof.primalMills;
                    cheapestQuota = quota;
                }
                // What the quota costs is halved between rounds, or the kinds would only change places.
                for (int day = 0; day < problem_.days; ++day) {
                    auto& price = dayPrice[static_cast<std::size_t>(day)];
                    price = round == 1 ? quotaPrice(day) : (price + quotaPrice(day)) / 2;
                }
                if (!attempt(pricedBy(dayPrice), {}))
                    return std::nullopt;
                auto bound = found_->proof.dualMills;
                for (int day = 0; day < problem_.days; ++day)
                    bound -= dayPrice[static_cast<std::size_t>(day)]
                             * problem_.packing[static_cast<std::size_t>(day)];
                bound_ = std::max(bound_, bound);
                if (bound_ >= *cheapest)
                    break;
                const auto next = packed(problem_, taken_);
                for (std::size_t cell = 0; cell < wanted.size(); ++cell)
                    wanted[cell] = (wanted[cell] + next[cell] + 1) / 2;
            }
            if (!attempt(problem_, cheapestQuota))
                return std::nullopt;
            return best();
        }

        /// The dearest quota of the day.
        std::int64_t quotaPrice(int day) const
        {
            std::int64_t price = 0;
            const auto& network = model_->network();
            for (int kind = 0; kind < problem_.kinds; ++kind) {
                const auto arc = model_->quotaArc(kind, day);
                const auto difference = found_->prices[static_cast<std::size_t>(network.to[arc])]
                                        - found_->prices[static_cast<std::size_t>(network.from[arc])];
                if (found_->flow[arc] == network.capacity[arc] && found_->flow[arc] > 0)
                    price = std::max(price, difference);
            }
            return price;
        }

        PlanningProblem pricedBy(const std::vector<std::int64_t>& dayPrice) const
        {
            auto priced = problem_;
            for (auto& choice : priced.choices)
                choice.costMills += dayPrice[static_cast<std::size_t>(choice.day)];
            return priced;
        }

        std::optional<Optimum> best()
        {
            const ProcessorTime time;
            result_.taken = std::move(taken_);
            result_.costMills = found_->proof.primalMills;
            result_.lowerBoundMills = bound_;
            result_.proof = found_->proof;
            result_.proved = found_->proof.holds() && result_.costMills == result_.lowerBoundMills;
            const auto lowest = lowestPrices(*model_, found_->flow);
            const auto cells = static_cast<std::size_t>(problem_.kinds * problem_.days);
            const auto from = static_cast<std::size_t>(model_->departure(0, 0));
            result_.highPrice.assign(found_->prices.begin() + static_cast<std::ptrdiff_t>(from),
                found_->prices.begin() + static_cast<std::ptrdiff_t>(from + cells));
            result_.lowPrice.assign(lowest.begin() + static_cast<std::ptrdiff_t>(from),
                lowest.begin() + static_cast<std::ptrdiff_t>(from + cells));
            result_.prices.assign(found_->prices.begin(), found_->prices.begin() + model_->resources());
            result_.nodes = model_->network().nodes;
            result_.arcs = model_->network().arcs();
            result_.arcsUsed = found_->arcsUsed;
            result_.rounds = found_->rounds;
            result_.proofSeconds += time.seconds();
            return std::move(result_);
        }

        const PlanningProblem& problem_;
        const SolveOptions& options_;
        std::optional<FlowModel> model_;
        std::optional<Solution> found_;
        Allotment taken_;
        std::int64_t bound_ = 0;
        Optimum result_;
    };

} // namespace

std::optional<Optimum> optimise(const PlanningProblem& problem, const SolveOptions& options)
{
    return Optimiser(problem, options).run();
}

} // namespace logistics
