// SPDX-License-Identifier: MIT
#include "logistics/planner/EarliestDeadline.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <queue>

namespace logistics {
namespace {

    using Waiting = std::pair<int, std::size_t>; // last day in time, class

    class DayByDay {
    public:
        explicit DayByDay(const PlanningProblem& problem)
            : problem_(problem)
            , starting_(static_cast<std::size_t>(problem.days))
            , left_(problem.classes.size())
            , lotOrder_(problem.lots.size())
        {
            result_.taken.assign(problem.choices.size(), 0);
            for (const auto& lot : problem.lots)
                inLot_.push_back(lot.modules);
            // The oldest first, and of those the one that spoils first.
            std::iota(lotOrder_.begin(), lotOrder_.end(), std::size_t {0});
            std::ranges::stable_sort(lotOrder_, [&](auto a, auto b) {
                return std::tuple(problem.lots[a].from, problem.lots[a].until)
                       < std::tuple(problem.lots[b].from, problem.lots[b].until);
            });
            for (std::size_t index = 0; index < problem.classes.size(); ++index)
                enrol(index);
        }

        EarliestDeadlinePlan run()
        {
            for (int day = 0; day < problem_.days; ++day)
                work(day);
            for (const auto clients : left_)
                giveUp(clients);
            return std::move(result_);
        }

    private:
        void enrol(std::size_t index)
        {
            const auto& one = problem_.classes[index];
            left_[index] = one.clients;
            if (one.firstChoice == one.lastChoice)
                return;
            const ShipChoice* best = nullptr;
            int deadline = -1;
            for (auto choice = one.firstChoice; choice < one.lastChoice; ++choice) {
                const auto& option = problem_.choices[choice];
                if (best == nullptr || option.costMills < best->costMills)
                    best = &option;
                if (!option.late)
                    deadline = std::max(deadline, option.day);
            }
            starting_[static_cast<std::size_t>(best->day)].push_back(
                {deadline < 0 ? best->day : deadline, index});
        }

        void work(int day)
        {
            for (const auto& one : starting_[static_cast<std::size_t>(day)])
                line_.push(one);
            auto room = problem_.packing.empty() ? std::numeric_limits<std::int64_t>::max()
                                                 : problem_.packing[static_cast<std::size_t>(day)];
            std::vector<Waiting> tomorrow;
            while (!line_.empty() && room > 0) {
                const auto next = line_.top();
                line_.pop();
                room -= serve(next.second, day, room);
                if (left_[next.second] > 0)
                    tomorrow.push_back(next);
            }
            for (const auto& one : tomorrow)
                line_.push(one);
        }

        std::int64_t serve(std::size_t index, int day, std::int64_t room)
        {
            const auto& one = problem_.classes[index];
            const auto begin = problem_.choices.begin() + static_cast<std::ptrdiff_t>(one.firstChoice);
            const auto end = problem_.choices.begin() + static_cast<std::ptrdiff_t>(one.lastChoice);
            const auto choice = std::ranges::lower_bound(begin, end, day, {}, &ShipChoice::day);
            if (choice == end || choice->day != day)
                return 0;
            std::int64_t served = 0;
            for (const auto lotIndex : lotOrder_) {
                const auto& lot = problem_.lots[lotIndex];
                const bool fits = lot.kind == SupplyLot::anyKind || lot.kind == one.kind;
                if (!fits || lot.from > day || lot.until < day)
                    continue;
                const auto count = std::min({inLot_[lotIndex], left_[index], room - served});
                inLot_[lotIndex] -= count;
                left_[index] -= count;
                served += count;
                result_.costMills += count * (choice->costMills + lot.ageingMills * (day - lot.from));
            }
            result_.taken[static_cast<std::size_t>(choice - problem_.choices.begin())] += served;
            if (choice->late)
                result_.late += served;
            return served;
        }

        void giveUp(std::int64_t clients)
        {
            result_.costMills += clients * problem_.unservedMills;
            result_.late += clients;
        }

        const PlanningProblem& problem_;
        std::vector<std::vector<Waiting>> starting_;
        std::priority_queue<Waiting, std::vector<Waiting>, std::greater<>> line_;
        std::vector<std::int64_t> left_;
        std::vector<std::int64_t> inLot_;
        std::vector<std::size_t> lotOrder_;
        EarliestDeadlinePlan result_;
    };

} // namespace

EarliestDeadlinePlan planByEarliestDeadline(const PlanningProblem& problem)
{
    return DayByDay(problem).run();
}

} // namespace logistics
