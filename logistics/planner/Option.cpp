// SPDX-License-Identifier: MIT
#include "logistics/planner/Option.h"

#include "logistics/rules/CarrierCalendar.h"

#include <algorithm>

namespace logistics {
namespace {

    // Mills. The freight tariff and the price of lateness are the lab's to set; these are the standing ones.
    constexpr std::array<std::int64_t, 4> freight {10'540, 16'210, 21'380, 38'900};
    constexpr std::int64_t lateCost = 1'500'000;
    constexpr std::int64_t lostLifePerDay = 180;
    constexpr int usefulDaysAhead = 2; // lying at the client's this long costs nothing

    /// Chance in a thousand that a delivery slips beyond so many business days of room.
    int slipPermille(Service service, int room)
    {
        constexpr std::array ground {80, 20, 6, 2, 1};
        constexpr std::array air {30, 6, 2, 1, 1};
        const auto at = static_cast<std::size_t>(std::clamp(room, 0, 4));
        return service == Service::Ground ? ground[at] : air[at];
    }

} // namespace

std::vector<ShipOption> shipOptions(const PlanningTask& task, const Demand& demand)
{
    std::vector<ShipOption> options;
    const auto end = task.today.plusDays(task.days);
    for (auto day = CarrierCalendar::onOrAfter(task.today); day < end;
         day = CarrierCalendar::onOrAfter(day.plusDays(1))) {
        for (const auto service : allServices) {
            ShipOption option {day, service,
                CarrierCalendar::arrival(day, task.transit.days(demand.postal, service)), 0, false, 0};
            option.late = option.arrives > demand.inHandBy();
            const int room = CarrierCalendar::businessDaysBetween(option.arrives, demand.inHandBy());
            option.latePermille = option.late ? 1000 : slipPermille(service, room);
            const int unused = std::max(0, demand.inHandBy().daysSince(option.arrives) - usefulDaysAhead);
            // Each further day of lateness is worse, so that the fastest way wins when all are late.
            const int daysLate = std::max(0, option.arrives.daysSince(demand.inHandBy()));
            option.costMills = freight[static_cast<std::size_t>(service)] + unused * lostLifePerDay
                               + lateCost * option.latePermille / 1000 + daysLate * lateCost / 10;
            options.push_back(option);
        }
    }
    std::ranges::sort(options, [](const auto& a, const auto& b) {
        return std::tuple(a.costMills, b.shipDay, a.service) < std::tuple(b.costMills, a.shipDay, b.service);
    });
    return options;
}

} // namespace logistics
