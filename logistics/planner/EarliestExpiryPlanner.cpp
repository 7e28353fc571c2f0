// SPDX-License-Identifier: MIT
#include "logistics/planner/EarliestExpiryPlanner.h"

#include "logistics/planner/Option.h"

#include <algorithm>

namespace logistics {
namespace {

    /// What is left of the packing bench's days and of the stock while clients are being served.
    class Room {
    public:
        explicit Room(const PlanningTask& task)
            : task_(task)
            , packed_(static_cast<std::size_t>(task.days), 0)
        {
        }

        bool dayHasRoom(lab::Date day) const { return packed_[index(day)] < task_.perDay; }

        /// A module taken on one day is missing on every later one.
        bool hasModule(const std::string& variant, lab::Date day) const
        {
            const auto supply = task_.supply.find(variant);
            if (supply == task_.supply.end())
                return false;
            const auto taken = taken_.find(variant);
            int sum = 0;
            for (std::size_t i = 0; i < packed_.size(); ++i) {
                sum += taken == taken_.end() ? 0 : taken->second[i];
                if (i >= index(day) && sum >= supply->second[i])
                    return false;
            }
            return true;
        }

        void take(const std::string& variant, lab::Date day)
        {
            ++packed_[index(day)];
            auto& days = taken_[variant];
            days.resize(packed_.size());
            ++days[index(day)];
        }

    private:
        std::size_t index(lab::Date day) const
        {
            return static_cast<std::size_t>(day.daysSince(task_.today));
        }

        const PlanningTask& task_;
        std::vector<int> packed_;
        std::map<std::string, std::vector<int>> taken_;
    };

    PlanReason reasonFor(const ShipOption& option, bool dayWasFull, bool stockWasShort)
    {
        if (option.late)
            return stockWasShort ? PlanReason::NoStock : PlanReason::Late;
        if (stockWasShort)
            return PlanReason::NoStock;
        if (dayWasFull)
            return PlanReason::DayFull;
        return option.service == Service::Ground ? PlanReason::Cheapest : PlanReason::Urgent;
    }

    void serve(PlanLine& line, const std::vector<ShipOption>& options, Room& room)
    {
        bool dayWasFull = false;
        bool stockWasShort = false;
        for (const auto& option : options) {
            if (!room.dayHasRoom(option.shipDay)) {
                dayWasFull = true;
                continue;
            }
            if (!room.hasModule(line.demand.variant, option.shipDay)) {
                stockWasShort = true;
                continue;
            }
            room.take(line.demand.variant, option.shipDay);
            line.shipDay = option.shipDay;
            line.service = option.service;
            line.arrives = option.arrives;
            line.latePermille = option.latePermille;
            line.late = option.late;
            line.costMills = option.costMills;
            line.reason = reasonFor(option, dayWasFull, stockWasShort);
            return;
        }
        line.reason = PlanReason::NoModule;
        line.late = true;
        line.latePermille = 1000;
    }

} // namespace

Plan EarliestExpiryPlanner::plan(const PlanningTask& task) const
{
    Plan plan {task.today, task.days, {}, 0, 0};
    Room room(task);
    plan.lines.reserve(task.demands.size());
    for (const auto& demand : task.demands) {
        PlanLine line {demand};
        if (!demand.noShipment) {
            const auto options = shipOptions(task, demand);
            serve(line, options, room);
            plan.costMills += line.costMills;
            if (line.shipDay)
                plan.lowerBoundMills += options.front().costMills;
        }
        plan.lines.push_back(std::move(line));
    }
    return plan;
}

} // namespace logistics
