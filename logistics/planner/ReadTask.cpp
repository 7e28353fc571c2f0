// SPDX-License-Identifier: MIT
#include "logistics/planner/ReadTask.h"

#include "lab/store/Database.h"
#include "logistics/planner/Capacity.h"
#include "logistics/planner/PinStore.h"

#include <algorithm>

namespace logistics {
namespace {

    struct PlannedBefore {
        lab::Date day;
        bool begun;
    };

    /// Lines of the current plan that are still to ship.
    std::map<std::string, PlannedBefore> plannedBefore(lab::Database& database, lab::Date today)
    {
        std::map<std::string, PlannedBefore> lines;
        for (const auto& row :
            database.query("SELECT l.client AS client, l.ship_on AS ship_on, k.kit AS kit FROM plan p "
                           "JOIN plan_line l ON l.plan = p.id LEFT JOIN packing k ON k.client = l.client "
                           "WHERE p.is_current = 1 AND l.kit IS NULL AND l.ship_on IS NOT NULL AND "
                           "(l.ship_on >= $1 OR k.kit IS NOT NULL)",
                {today}))
            lines.emplace(row.text(0), PlannedBefore {std::max(row.date(1), today), !row.isNull(2)});
        return lines;
    }

} // namespace

int packingCapacity(std::size_t clients) { return std::max(40, static_cast<int>(clients) / 8); }

PlanningTask readTask(lab::Database& database, lab::Date today, int days)
{
    PlanningTask task {today, days, 0, readDemand(database, today, today.plusDays(days)), {},
        readSupply(database, today, days)};
    task.perDay = packingCapacity(task.demands.size());
    const auto capacity = Capacity::read(database);
    for (auto day = today; day <= today.plusDays(days); day = day.plusDays(1))
        if (const auto kits = capacity.on(day))
            task.roomByDay[day] = *kits;
    task.calendar = CarrierCalendar::read(database);
    task.tariff = Tariff::read(database, today);
    task.ownTransit = TransitModel::read(database, task.calendar, today);
    const auto before = plannedBefore(database, today);
    const auto pins = PinStore(database).all();
    for (auto& demand : task.demands) {
        if (const auto line = before.find(demand.client.text()); line != before.end()) {
            demand.plannedFor = line->second.day;
            demand.frozen = line->second.begun;
        }
        if (const auto pin = pins.find(demand.client.text()); pin != pins.end())
            demand.pinnedTo = pin->second;
    }
    return task;
}

void keepCutoff(PlanningTask& task, const PickupCutoff& pickup, lab::Instant now)
{
    if (pickup.origin.dateAt(now) != task.today || pickup.minutesLeft(now) > 0)
        return;
    const auto next = task.today.plusDays(1);
    for (auto& demand : task.demands)
        if (!demand.frozen)
            demand.notBefore = std::max(demand.notBefore.value_or(next), next);
}

} // namespace logistics
