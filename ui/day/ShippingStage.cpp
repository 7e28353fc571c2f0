// SPDX-License-Identifier: MIT
#include "ui/day/ShippingStage.h"

#include "carriers/Carrier.h"
#include "carriers/ShipmentDesk.h"
#include "lab/Clock.h"
#include "lab/store/Database.h"
#include "logistics/dispatch/Notices.h"
#include "logistics/dispatch/PackingBench.h"
#include "logistics/planner/EarliestExpiryPlanner.h"
#include "logistics/planner/PlanStore.h"
#include "logistics/planner/Supply.h"
#include "ui/day/Files.h"
#include "ui/day/PlanCsv.h"
#include "ui/text/NoticeTexts.h"

#include <algorithm>
#include <set>

namespace ui {
namespace {

    constexpr int horizon = 30; // days
    constexpr int kitOunces = 11;

    /// The training lab's own address, which stands on every label.
    carriers::Party labParty()
    {
        return {"Training Lab", "5550100", {{"1 Example Way"}, "Dayton", "OH", "45402", "US"}};
    }

    /// The order in which a packer's scanner meets the things of a kit.
    std::vector<scanner::Label> kitLabels(const logistics::PackingJob& job)
    {
        return {scanner::Label(job.module.serial), scanner::Label(job.box),
            scanner::Label(scanner::TrackingLabel {job.outbound.number, job.outbound.number.checkDigitHolds()}),
            scanner::Label(scanner::TrackingLabel {job.returning.number, job.returning.number.checkDigitHolds()}),
            scanner::Label(scanner::UnknownLabel {job.module.certificate.value_or(""), {"label.unknown", {}}})};
    }

    template <class T> T orFail(lab::Expected<T> value)
    {
        if (!value)
            throw lab::Failure(value.error());
        return *std::move(value);
    }

} // namespace

ShippingStage::ShippingStage(lab::Database& database, const lab::Clock& clock, lab::Zone zone,
    carriers::Carrier& carrier, std::filesystem::path folder)
    : database_(database)
    , clock_(clock)
    , zone_(zone)
    , carrier_(carrier)
    , folder_(std::move(folder))
{
}

logistics::TransitTable ShippingStage::transitTo(
    const std::vector<logistics::Demand>& demands, lab::Date day) const
{
    // One question per place: parcels to one postal code take equally long.
    std::set<std::pair<std::string, std::string>> places;
    for (const auto& demand : demands)
        if (!demand.noShipment)
            places.emplace(demand.postal, demand.governingState);
    logistics::TransitTable table;
    std::set<std::string> asked;
    for (const auto& [postal, state] : places) {
        if (!asked.insert(postal).second)
            continue;
        const auto answer = carrier_.timeInTransit(
            {labParty().address, {{"1 Main Street"}, "", state, postal, "US"}, day, kitOunces});
        for (const auto& service : answer)
            if (const auto known = logistics::parseService(service.service))
                table.set(postal, *known, service.businessDays);
    }
    return table;
}

void ShippingStage::plan(const lab::SignedIn& planner, DayResult& result)
{
    const auto today = zone_.dateAt(clock_.now());
    logistics::PlanningTask task {today, horizon, std::max(40, result.planClients), {}, {}, {}};
    task.demands = logistics::readDemand(database_, today, today.plusDays(horizon));
    task.perDay = std::max(40, static_cast<int>(task.demands.size()) / 8);
    task.transit = transitTo(task.demands, today);
    task.supply = logistics::readSupply(database_, today, horizon);
    const auto plan = logistics::EarliestExpiryPlanner().plan(task);
    orFail(logistics::PlanStore(database_).adopt(plan, inputsHash(task), planner, clock_));
    writeWhole(folder_ / "plan.csv", planCsv(plan));

    result.planClients = static_cast<int>(plan.lines.size());
    result.planLate = plan.lateCount();
    result.planCostMills = plan.costMills;
    result.planLowerBoundMills = plan.lowerBoundMills;
    result.planProved = plan.proved();
    for (const auto& line : plan.lines) {
        ++result.planReasons[std::string(word(line.reason))];
        if (line.shipDay)
            ++result.planByDay[line.shipDay->iso()][std::string(code(line.service))];
    }
}

void ShippingStage::ship(const lab::SignedIn& packer, DayResult& result, const Progress& progress)
{
    carriers::ShipmentDesk labels(database_, carrier_, clock_, zone_, folder_ / "labels");
    logistics::PackingBench bench(database_, clock_, zone_, packer, labels, labParty());
    const auto due = bench.due(zone_.dateAt(clock_.now()));
    int done = 0;
    for (const auto& stored : due) {
        auto job = orFail(bench.begin(stored.line));
        result.labels += 2;
        for (const auto& label : kitLabels(job))
            orFail(bench.scan(job, label));
        orFail(bench.close(job));
        ++result.kits;
        progress(++done, static_cast<int>(due.size()));
    }
    result.notices = logistics::NoticeBox(database_).sendToOutbox(folder_ / "outbox", clock_, noticeText);
}

} // namespace ui
