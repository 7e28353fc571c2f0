// SPDX-License-Identifier: MIT
#include "ui/day/PlanningTask.h"

#include "carriers/Carrier.h"
#include "lab/store/Database.h"
#include "logistics/planner/ReadTask.h"

#include <map>

namespace ui {
namespace {

    constexpr int kitOunces = 11;

    logistics::TransitTable transitTo(
        carriers::Carrier& carrier, const std::vector<logistics::Demand>& demands, lab::Date day)
    {
        // One question per place: parcels to one postal code take equally long.
        std::map<std::string, std::string> places;
        for (const auto& demand : demands)
            if (!demand.noShipment)
                places.emplace(demand.postal, demand.governingState);
        logistics::TransitTable table;
        for (const auto& [postal, state] : places)
            for (const auto& service : carrier.timeInTransit(
                     {labParty().address, {{"1 Main Street"}, "", state, postal, "US"}, day, kitOunces}))
                if (const auto known = logistics::parseService(service.service))
                    table.set(postal, *known, service.businessDays);
        return table;
    }

} // namespace

carriers::Party labParty()
{
    return {"Training Lab", "5550100", {{"1 Example Way"}, "Dayton", "OH", "45402", "US"}};
}

logistics::PlanningTask readPlanningTask(lab::Database& database, carriers::Carrier& carrier, lab::Date today)
{
    auto task = logistics::readTask(database, today, planningHorizon);
    task.transit = transitTo(carrier, task.demands, today);
    return task;
}

} // namespace ui
