// SPDX-License-Identifier: MIT
#include "ui/day/PlanningTask.h"

#include "carriers/Carrier.h"
#include "lab/store/Database.h"
#include "logistics/planner/ReadTask.h"

#include <map>

namespace ui {
namespace {

    constexpr int kitOunces = 11;

    logistics::TransitTable transitTo(carriers::Carrier& carrier, const carriers::Party& sender,
        const std::vector<logistics::Demand>& demands, lab::Date day)
    {
        // One question per place: parcels to one postal code take equally long.
        std::map<std::string, std::string> places;
        for (const auto& demand : demands)
            if (!demand.noShipment)
                places.emplace(demand.postal, demand.governingState);
        logistics::TransitTable table;
        for (const auto& [postal, state] : places)
            for (const auto& service : carrier.timeInTransit(
                     {sender.address, {{"1 Main Street"}, "", state, postal, "US"}, day, kitOunces}))
                if (const auto known = logistics::parseService(service.service))
                    table.set(postal, *known, service.businessDays);
        return table;
    }

} // namespace

logistics::PlanningTask readPlanningTask(lab::Database& database, carriers::Carrier& carrier,
    const carriers::Party& sender, const logistics::PickupCutoff& pickup, lab::Instant now)
{
    const auto today = pickup.origin.dateAt(now);
    auto task = logistics::readTask(database, today, planningHorizon);
    logistics::keepCutoff(task, pickup, now);
    task.transit = transitTo(carrier, sender, task.demands, today);
    return task;
}

} // namespace ui
