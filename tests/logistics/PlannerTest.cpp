// SPDX-License-Identifier: MIT
#include "logistics/planner/EarliestExpiryPlanner.h"
#include "logistics/planner/PlanStore.h"
#include "logistics/planner/Supply.h"
#include "logistics/rules/CarrierCalendar.h"
#include "tests/shared/Labs.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <set>

using lab::Date;
using logistics::Demand;
using logistics::EarliestExpiryPlanner;
using logistics::Plan;
using logistics::PlanReason;
using logistics::PlanningTask;
using logistics::Service;

BOOST_AUTO_TEST_SUITE(PlannerTest)

namespace {

constexpr Date today {2026, 10, 6};

Demand demand(int client, int daysToExpiry)
{
    return {lab::ClientId::numbered(client), "FC-100", "4.2.0", "OH", 1, 60, 5, today.plusDays(daysToExpiry), "45402",
        {}, {}};
}

PlanningTask task(std::vector<Demand> demands, int stock = 1000, int perDay = 400)
{
    PlanningTask wanted {today, 30, perDay, std::move(demands), {}, {{"FC-100", std::vector<int>(30, stock)}}};
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
            BOOST_TEST(said(EarliestExpiryPlanner().plan(task({demand(1, c.daysToExpiry)})).lines[0]) == c.line);
}

BOOST_AUTO_TEST_CASE(aFullDayMovesTheLaterExpiry)
{
    std::vector<Demand> five;
    for (int i = 0; i < 5; ++i)
        five.push_back(demand(i + 1, 20));
    const auto plan = EarliestExpiryPlanner().plan(task(five, 1000, 2));
    std::map<std::string, int> perDay;
    for (const auto& line : plan.lines) {
        ++perDay[line.shipDay->iso()];
        BOOST_TEST(!line.late);
    }
    for (const auto& [day, count] : perDay)
        BOOST_TEST(count <= 2);
    BOOST_TEST((plan.lines[0].reason == PlanReason::Cheapest));
    BOOST_TEST((plan.lines[4].reason == PlanReason::DayFull));
    BOOST_TEST(plan.costMills > plan.lowerBoundMills);
    BOOST_TEST(!plan.proved());
}

BOOST_AUTO_TEST_CASE(scarceModulesGoToTheEarliestExpiry)
{
    auto scarce = task({demand(1, 8), demand(2, 9), demand(3, 20)}, 0);
    auto& supply = scarce.supply["FC-100"];
    for (std::size_t day = 0; day < supply.size(); ++day)
        supply[day] = day < 10 ? 1 : 3;
    const auto plan = EarliestExpiryPlanner().plan(scarce);
    BOOST_TEST(!plan.lines[0].late);
    BOOST_TEST((plan.lines[1].reason == PlanReason::NoStock));
    BOOST_TEST(plan.lines[1].late);
    BOOST_TEST(!plan.lines[2].late);

    auto none = task({demand(1, 20)}, 0);
    BOOST_TEST(said(EarliestExpiryPlanner().plan(none).lines[0]) == "no-module - 03 late");
    none.supply.clear();
    BOOST_TEST(said(EarliestExpiryPlanner().plan(none).lines[0]) == "no-module - 03 late");
}

BOOST_AUTO_TEST_CASE(withRoomForAllThePlanIsProved)
{
    std::vector<Demand> many;
    for (int i = 0; i < 300; ++i)
        many.push_back(demand(i + 1, 5 + i % 25));
    const auto plan = EarliestExpiryPlanner().plan(task(many));
    BOOST_TEST(plan.proved());
    BOOST_TEST(plan.lateCount() == 0);
}

BOOST_AUTO_TEST_CASE(theHorizonIsKept)
{
    for (const auto& line : EarliestExpiryPlanner().plan(task({demand(1, 29), demand(2, 45), demand(3, 31)})).lines) {
        BOOST_TEST((*line.shipDay >= today));
        BOOST_TEST((*line.shipDay < today.plusDays(30)));
        BOOST_TEST(logistics::CarrierCalendar::isBusinessDay(*line.shipDay));
    }
}

BOOST_AUTO_TEST_CASE(aTrainingLabsPlanBreaksNoRule)
{
    SmallLab lab(400);
    auto& database = *lab.database;
    PlanningTask wanted {today, 30, 400, logistics::readDemand(database, today, today.plusDays(30)), {},
        logistics::readSupply(database, today, 30)};
    BOOST_REQUIRE(wanted.demands.size() > 50U);
    BOOST_TEST(std::ranges::is_sorted(wanted.demands, {}, &Demand::expiry));
    const auto plan = EarliestExpiryPlanner().plan(wanted);

    std::set<std::string> gates;
    for (const auto& line : plan.lines)
        BOOST_TEST_CONTEXT(line.demand.client.text())
        {
            const auto& gate = line.demand.noShipment;
            if (gate)
                gates.insert(std::string(word(*gate)));
            BOOST_TEST(gate.has_value() == (line.reason == PlanReason::NotShipped));
            BOOST_TEST((gate.has_value() ? !line.shipDay : true));
            // No held client, no state without a signed row.
            if (line.shipDay) {
                BOOST_TEST(database.query("SELECT kind FROM hold WHERE client = $1 AND released_on IS NULL",
                                       {line.demand.client.text()})
                               .empty());
                BOOST_TEST((line.demand.governingState != "AL" && line.demand.governingState != "VA"));
            }
            // Late is only who cannot be in time even by air today.
            if (line.late) {
                const auto fastest = logistics::CarrierCalendar::arrival(today, 1);
                BOOST_TEST((fastest > line.demand.inHandBy()));
            }
        }
    BOOST_TEST(gates.contains("held"));

    const auto again = EarliestExpiryPlanner().plan(wanted);
    BOOST_REQUIRE(again.lines.size() == plan.lines.size());
    for (std::size_t i = 0; i < plan.lines.size(); ++i)
        BOOST_TEST(said(again.lines[i]) == said(plan.lines[i]));
}

BOOST_AUTO_TEST_CASE(plansAreKeptAsDecided)
{
    SmallLab lab(120);
    auto& database = *lab.database;
    PlanningTask wanted {today, 30, 400, logistics::readDemand(database, today, today.plusDays(30)), {},
        logistics::readSupply(database, today, 30)};
    const auto plan = EarliestExpiryPlanner().plan(wanted);
    const lab::SignedIn planner {{"staff-21", "Training Planner", lab::Role::Planner}, "office"};
    logistics::PlanStore store(database);
    BOOST_TEST(store.adopt(plan, inputsHash(wanted), lab.warehouse, lab.clock).error().code == "role.missing");
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
