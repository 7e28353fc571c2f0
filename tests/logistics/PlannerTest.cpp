// SPDX-License-Identifier: MIT
#include "logistics/planner/OptimalPlanner.h"
#include "logistics/planner/PinStore.h"
#include "logistics/planner/PlanDiff.h"
#include "logistics/planner/PlanStore.h"
#include "logistics/planner/ReadTask.h"
#include "logistics/rules/CarrierCalendar.h"
#include "tests/shared/Labs.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <set>

using lab::Date;
using logistics::Demand;
using logistics::OptimalPlanner;
using logistics::Plan;
using logistics::PlanningTask;
using logistics::PlanReason;
using logistics::Service;

BOOST_AUTO_TEST_SUITE(PlannerTest)

namespace {

constexpr Date today {2026, 10, 6};

Demand demand(int client, int daysToExpiry)
{
    return {lab::ClientId::numbered(client), "FC-100", "4.2.0", "OH", 1, 60, 5, today.plusDays(daysToExpiry),
        "45402", {}, {}};
}

PlanningTask task(std::vector<Demand> demands, int stock = 1000, int perDay = 400)
{
    PlanningTask wanted {
        today, 30, perDay, std::move(demands), {}, {{"FC-100", "4.2.0", today, today.plusDays(29), stock}}};
    const std::array<std::int64_t, 4> mills {10'540, 16'210, 21'380, 38'900};
    for (const auto service : logistics::allServices)
        wanted.tariff.set("", service, mills[static_cast<std::size_t>(service)]);
    wanted.transit.set("45402", Service::Ground, 3);
    wanted.transit.set("45402", Service::ThreeDay, 3);
    wanted.transit.set("45402", Service::TwoDay, 2);
    wanted.transit.set("45402", Service::NextDay, 1);
    return wanted;
}

std::string said(const logistics::PlanLine& line)
{
    return std::string(word(line.reason)) + " " + (line.shipDay ? line.shipDay->iso() : "-") + " "
           + std::string(code(line.service)) + (line.late ? " late" : "");
}

} // namespace

BOOST_AUTO_TEST_CASE(oneClientGetsTheCheapestDayThatIsInTime)
{
    const struct {
        const char* name;
        int daysToExpiry;
        const char* line;
    } cases[] = {
        {"plenty of time: ground, with room for a delay", 20, "cheapest 2026-10-14 03"},
        {"three business days and no more: ground is a gamble, air is not", 4, "urgent 2026-10-06 02"},
        {"two days to the promise", 3, "urgent 2026-10-06 01"},
        {"expires tomorrow: nothing is in time", 1, "late 2026-10-06 01 late"},
        {"expired already", -3, "late 2026-10-06 01 late"},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name)
            BOOST_TEST(said(OptimalPlanner().plan(task({demand(1, c.daysToExpiry)})).lines[0]) == c.line);
}

BOOST_AUTO_TEST_CASE(aFullDayMovesWhoCostsLeast)
{
    std::vector<Demand> five;
    for (int i = 0; i < 5; ++i)
        five.push_back(demand(i + 1, 20));
    const auto plan = OptimalPlanner().plan(task(five, 1000, 2));
    std::map<std::string, int> perDay;
    for (const auto& line : plan.lines) {
        ++perDay[line.shipDay->iso()];
        BOOST_TEST(!line.late);
    }
    for (const auto& [day, count] : perDay)
        BOOST_TEST(count <= 2);
    BOOST_TEST(perDay.size() == 3U);
    BOOST_TEST(std::ranges::count(plan.lines, PlanReason::Cheapest, &logistics::PlanLine::reason) == 2);
    BOOST_TEST(std::ranges::count(plan.lines, PlanReason::DayFull, &logistics::PlanLine::reason) == 3);
    BOOST_TEST(plan.proved());
    BOOST_TEST(plan.costMills == plan.lowerBoundMills);
    // Equal clients on different days are told to be ties.
    for (const auto& line : plan.lines)
        BOOST_TEST(line.why.tied > 0);
}

BOOST_AUTO_TEST_CASE(scarceModulesGoWhereLatenessCostsMost)
{
    auto scarce = task({demand(1, 8), demand(2, 9), demand(3, 20)}, 1);
    scarce.supply.push_back({"FC-100", "4.2.0", today.plusDays(10), today.plusDays(29), 2});
    const auto plan = OptimalPlanner().plan(scarce);
    BOOST_TEST(plan.proved());
    BOOST_TEST(plan.lateCount() == 1); // one of the first two; nobody can help it
    BOOST_TEST(!plan.lines[2].late);
    BOOST_TEST(plan.lines[0].late != plan.lines[1].late);

    BOOST_TEST(said(OptimalPlanner().plan(task({demand(1, 20)}, 0)).lines[0]) == "no-module - 03 late");
    auto other = task({demand(1, 20)});
    other.supply[0].firmware = "4.1.0";
    BOOST_TEST(said(OptimalPlanner().plan(other).lines[0]) == "no-module - 03 late");
}

BOOST_AUTO_TEST_CASE(aLineSaysWhy)
{
    const auto plan = OptimalPlanner().plan(task({demand(1, 20), demand(2, 4)}));
    const auto& ground = plan.lines[0];
    BOOST_TEST(ground.why.nextDay.has_value());
    BOOST_TEST(ground.why.nextDayMargin > 0);
    BOOST_TEST((ground.why.otherService != Service::Ground));
    BOOST_TEST(ground.why.otherServiceMargin > 0);
    BOOST_TEST(!ground.why.wantedDay.has_value());
    BOOST_TEST(ground.why.tied == 0);
    BOOST_TEST((plan.lines[1].why.otherService.has_value()));
    BOOST_TEST(plan.costMills >= ground.costMills + plan.lines[1].costMills); // and the stock that waits
}

BOOST_AUTO_TEST_CASE(pinsHaveTheirPriceAndFrozenLinesStay)
{
    auto pinned = demand(1, 20);
    pinned.pinnedTo = Date(2026, 10, 12);
    BOOST_TEST(said(OptimalPlanner().plan(task({pinned})).lines[0]) == "pinned 2026-10-12 03");
    pinned.pinnedTo = Date(2026, 10, 11); // a Sunday: planned all the same, and told
    const auto line = OptimalPlanner().plan(task({pinned})).lines[0];
    BOOST_TEST(said(line) == "cheapest 2026-10-14 03");
    BOOST_TEST(line.why.offPin);

    auto planned = demand(1, 20);
    planned.plannedFor = Date(2026, 10, 13); // a little dearer than the best day, not worth a change
    BOOST_TEST(OptimalPlanner().plan(task({planned})).lines[0].shipDay->iso() == "2026-10-14");
    auto frozen = planned;
    frozen.frozen = true;
    BOOST_TEST(said(OptimalPlanner().plan(task({frozen})).lines[0]) == "frozen 2026-10-13 03");

    auto held = demand(1, 20);
    held.hold = lab::HoldKind::Payment;
    held.notBefore = Date(2026, 10, 19);
    BOOST_TEST(said(OptimalPlanner().plan(task({held})).lines[0]) == "hold-release 2026-10-19 02");
}

BOOST_AUTO_TEST_CASE(badInputIsNamedAndTheRestIsPlanned)
{
    auto gone = demand(2, 20);
    gone.noShipment = logistics::NoShipment::NoAddress;
    const auto named = [](const PlanningTask& wanted) {
        const auto plan = OptimalPlanner().plan(wanted);
        std::string text;
        for (const auto& line : plan.lines)
            text +=
                (text.empty() ? "" : " ")
                + (line.demand.noShipment ? std::string(word(*line.demand.noShipment)) : line.shipDay->iso());
        return text;
    };
    BOOST_TEST(named(task({demand(1, 20), gone})) == "2026-10-14 no-address");
    BOOST_TEST(named(task({demand(1, 20), gone}, 1000, 0)) == "no-capacity no-address");
    BOOST_TEST(named(task({})) == "");
    auto unknownYear = task({demand(1, 20)});
    unknownYear.calendar = logistics::CarrierCalendar({}, {2025});
    BOOST_TEST(named(unknownYear) == "calendar-missing");
    auto negative = task({demand(1, 20)});
    negative.tariff = logistics::Tariff();
    BOOST_TEST(named(negative) == "no-tariff");
    negative.tariff.set("", Service::Ground, 9'000); // the services that can be meant still serve
    BOOST_TEST(named(negative) == "2026-10-14");
}

BOOST_AUTO_TEST_CASE(withRoomForAllThePlanIsProved)
{
    std::vector<Demand> many;
    for (int i = 0; i < 300; ++i)
        many.push_back(demand(i + 1, 5 + i % 25));
    const auto plan = OptimalPlanner().plan(task(many));
    BOOST_TEST(plan.proved());
    BOOST_TEST(plan.lateCount() == 0);
}

BOOST_AUTO_TEST_CASE(theHorizonIsKept)
{
    for (const auto& line :
        OptimalPlanner().plan(task({demand(1, 29), demand(2, 45), demand(3, 31)})).lines) {
        BOOST_TEST((*line.shipDay >= today));
        BOOST_TEST((*line.shipDay < today.plusDays(30)));
        BOOST_TEST(logistics::CarrierCalendar().picksUp(*line.shipDay, line.service));
    }
}

BOOST_AUTO_TEST_CASE(aTrainingLabsPlanBreaksNoRule)
{
    SmallLab lab(400);
    auto& database = *lab.database;
    const auto wanted = logistics::readTask(database, today);
    BOOST_REQUIRE(wanted.demands.size() > 50U);
    BOOST_TEST(std::ranges::is_sorted(wanted.demands, {}, &Demand::expiry));
    const auto plan = OptimalPlanner().plan(wanted);

    std::set<std::string> gates;
    for (const auto& line : plan.lines)
        BOOST_TEST_CONTEXT(line.demand.client.text()) {
            const auto& gate = line.demand.noShipment;
            if (gate)
                gates.insert(std::string(word(*gate)));
            BOOST_TEST(gate.has_value() == (line.reason == PlanReason::NotShipped));
            BOOST_TEST((gate.has_value() ? !line.shipDay : true));
            // No held client, no state without a signed row.
            if (line.shipDay) {
                const auto holds = database.query(
                    "SELECT expected_release FROM hold WHERE client = $1 AND released_on IS NULL",
                    {line.demand.client.text()});
                for (const auto& hold : holds) // planned for the day on which it is expected to end
                    BOOST_TEST((*line.shipDay >= hold.date(0)));
                BOOST_TEST((line.demand.governingState != "AL" && line.demand.governingState != "VA"));
            }
            // Late is only who cannot be in time even by air today.
            if (line.late) {
                const auto fastest = logistics::CarrierCalendar().arrival(
                    std::max(today, line.demand.notBefore.value_or(today)), 1, Service::NextDay);
                BOOST_TEST((fastest > line.demand.inHandBy()));
            }
        }
    BOOST_TEST(gates.contains("held"));

    const auto again = OptimalPlanner().plan(wanted);
    BOOST_REQUIRE(again.lines.size() == plan.lines.size());
    for (std::size_t i = 0; i < plan.lines.size(); ++i)
        BOOST_TEST(said(again.lines[i]) == said(plan.lines[i]));
}

BOOST_AUTO_TEST_CASE(aPlanMadeAgainMovesNobodyWithoutNeed)
{
    SmallLab lab(400);
    auto& database = *lab.database;
    const lab::SignedIn planner {{"staff-21", "Training Planner", lab::Role::Planner}, "office"};
    logistics::PlanStore store(database);
    const auto first = OptimalPlanner().plan(logistics::readTask(database, today));
    const auto id = store.adopt(first, "", planner, lab.clock).value();
    BOOST_TEST(
        changesFrom(store.lines(id), OptimalPlanner().plan(logistics::readTask(database, today))).empty());

    // One client is pinned to the next pickup with room.
    const auto line = std::ranges::find(first.lines, PlanReason::Cheapest, &logistics::PlanLine::reason);
    BOOST_REQUIRE((line != first.lines.end()));
    const auto client = line->demand.client;
    const auto kitsOn = [&](lab::Date day) {
        return std::ranges::count(first.lines, std::optional(day), &logistics::PlanLine::shipDay);
    };
    const auto pickupAfter = [](lab::Date day) {
        return logistics::CarrierCalendar().pickupOnOrAfter(day.plusDays(1), Service::Ground);
    };
    auto day = pickupAfter(*line->shipDay);
    while (kitsOn(day) >= logistics::packingCapacity(first.lines.size()))
        day = pickupAfter(day);
    logistics::PinStore pins(database);
    BOOST_TEST(pins.pin(client, day, today, lab.warehouse, lab.clock).error().code == "role.missing");
    BOOST_TEST(
        pins.pin(client, today.plusDays(-1), today, planner, lab.clock).error().code == "plan.pin-past");
    BOOST_REQUIRE(pins.pin(client, day, today, planner, lab.clock));
    const auto second = OptimalPlanner().plan(logistics::readTask(database, today));
    const auto changes = changesFrom(store.lines(id), second);
    const auto pinned = std::ranges::find(changes, client, &logistics::PlanChange::client);
    BOOST_REQUIRE((pinned != changes.end()));
    BOOST_TEST(pinned->after->iso() == day.iso());
    BOOST_TEST((pinned->reason == PlanReason::Pinned));
    BOOST_TEST(pinned->costMills > 0);
    // Who else moves takes the room that was given up, and saves by it.
    BOOST_TEST(changes.size() <= 2U);
    for (const auto& change : changes)
        if (change.client != client) {
            BOOST_TEST(change.after->iso() == line->shipDay->iso());
            BOOST_TEST(change.costMills < -logistics::CostRates().moved);
        }
    BOOST_REQUIRE(pins.pin(client, std::nullopt, today, planner, lab.clock));
    BOOST_TEST(pins.all().empty());
}

BOOST_AUTO_TEST_CASE(plansAreKeptAsDecided)
{
    SmallLab lab(120);
    auto& database = *lab.database;
    const auto wanted = logistics::readTask(database, today);
    const auto plan = OptimalPlanner().plan(wanted);
    const lab::SignedIn planner {{"staff-21", "Training Planner", lab::Role::Planner}, "office"};
    logistics::PlanStore store(database);
    BOOST_TEST(
        store.adopt(plan, inputsHash(wanted), lab.warehouse, lab.clock).error().code == "role.missing");
    BOOST_TEST(!store.current().has_value());
    const auto id = store.adopt(plan, inputsHash(wanted), planner, lab.clock);
    BOOST_REQUIRE(id);
    BOOST_TEST(store.current().value() == *id);

    std::map<std::string, std::string> decided;
    for (const auto& line : plan.lines)
        decided[line.demand.client.text()] = said(line);
    const auto stored = store.lines(*id);
    BOOST_TEST(stored.size() == plan.lines.size());
    for (const auto& line : stored)
        BOOST_TEST(said(line.line) == decided[line.line.demand.client.text()]);

    const auto next = store.adopt(plan, inputsHash(wanted), planner, lab.clock);
    BOOST_TEST(store.current().value() == *next);
    BOOST_TEST(store.lines(*id).size() == plan.lines.size()); // the earlier one stays
}

BOOST_AUTO_TEST_SUITE_END()
