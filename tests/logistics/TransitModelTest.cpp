// SPDX-License-Identifier: MIT
#include "logistics/planner/TransitModel.h"

#include "lab/training/Dice.h"
#include "logistics/planner/OptimalPlanner.h"
#include "logistics/planner/ReadTask.h"
#include "tests/shared/Labs.h"

#include <boost/test/unit_test.hpp>

#include <numeric>

using lab::Date;
using logistics::Season;
using logistics::Service;
using logistics::TransitChances;
using logistics::TransitModel;

BOOST_AUTO_TEST_SUITE(TransitModelTest)

namespace {

constexpr Date monday {2026, 10, 5};

void add(TransitModel& model, Date shipDay, int days, int parcels, const char* area = "454")
{
    for (int i = 0; i < parcels; ++i)
        model.add({area, Service::Ground, shipDay, days});
}

int total(const TransitChances& chances) { return std::accumulate(chances.begin(), chances.end(), 0); }

} // namespace

BOOST_AUTO_TEST_CASE(theBusySeasonIsTheOneOfTheHolidays)
{
    const struct {
        const char* name;
        Date day;
        Season season;
    } cases[] = {
        {"the Sunday before Thanksgiving's week", {2026, 11, 22}, Season::Usual},
        {"the Monday of it", {2026, 11, 23}, Season::Peak},
        {"Christmas", {2026, 12, 25}, Season::Peak},
        {"the last day of it", {2027, 1, 7}, Season::Peak},
        {"the day after", {2027, 1, 8}, Season::Usual},
        {"summer", {2026, 7, 1}, Season::Usual},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name)
            BOOST_TEST((logistics::seasonOf(c.day) == c.season));
}

BOOST_AUTO_TEST_CASE(withoutParcelsTheCarriersScheduleStands)
{
    const auto prior = logistics::scheduledChances(3, Service::Ground);
    TransitModel model;
    BOOST_TEST((model.chances("45402", Service::Ground, monday, prior) == prior));
    add(model, monday, 5, 40);
    BOOST_TEST((model.chances("99201", Service::Ground, monday, prior) == prior)); // another lane
    BOOST_TEST((model.chances("45402", Service::TwoDay, monday, prior) == prior)); // another service
    BOOST_TEST(model.parcels("45402", Service::Ground) == 40);
    BOOST_TEST(model.parcels("99201", Service::Ground) == 0);
}

BOOST_AUTO_TEST_CASE(parcelsMoveTheChancesByTheirNumber)
{
    const auto prior = logistics::scheduledChances(3, Service::Ground); // 92 % in three days, 1.4 % in five
    // Another season's parcels move the first step alone: (20 × 14,000 + 20 × 1,000,000) / 40 millionths.
    TransitModel model;
    add(model, Date(2026, 12, 7), 5, 20);
    BOOST_TEST(model.chances("45402", Service::Ground, monday, prior)[5] == 507'000);
    // The same season on another weekday moves two steps: (20 × 507,000 + 20,000,000) / 40.
    BOOST_TEST(model.chances("45402", Service::Ground, Date(2026, 12, 8), prior)[5] == 753'500);
    // And on its own weekday all three.
    BOOST_TEST(model.chances("45402", Service::Ground, Date(2026, 12, 14), prior)[5] == 876'750);
}

BOOST_AUTO_TEST_CASE(chancesAddUpToOneWhateverIsCounted)
{
    lab::Dice dice(11);
    TransitModel model;
    const auto prior = logistics::scheduledChances(4, Service::Ground);
    for (int i = 0; i < 500; ++i) {
        const auto day = monday.plusDays(dice.below(400));
        model.add({"454", Service::Ground, day, dice.between(1, 40)});
        const auto chances = model.chances("45402", Service::Ground, monday.plusDays(dice.below(400)), prior);
        BOOST_TEST_REQUIRE(total(chances) == 1'000'000);
        for (const auto chance : chances)
            BOOST_TEST_REQUIRE(chance >= 0);
    }
}

BOOST_AUTO_TEST_CASE(aLaneThatRunsLateShipsEarlierOrFaster)
{
    logistics::PlanningTask task {monday, 30, 400,
        {{lab::ClientId::numbered(1), "FC-100", "4.2.0", "OH", 1, 60, 5, monday.plusDays(20), "45402", {},
            {}}},
        {}, {{"FC-100", "4.2.0", monday, monday.plusDays(29), 9}}};
    task.transit.set("45402", Service::Ground, 3);
    task.tariff.set("", Service::Ground, 10'540);
    const auto before = logistics::OptimalPlanner().plan(task).lines[0];
    BOOST_TEST(before.why.ownParcels == 0);
    for (int weekday = 0; weekday < 5; ++weekday)
        add(task.ownTransit, Date(2026, 9, 14).plusDays(weekday), 9, 30);
    const auto after = logistics::OptimalPlanner().plan(task).lines[0];
    BOOST_TEST(after.why.ownParcels == 150);
    BOOST_TEST((*after.shipDay < *before.shipDay));
    BOOST_TEST(after.atStakeMills < 100'000);
}

BOOST_FIXTURE_TEST_CASE(theLabsOwnDeliveredParcelsAreCounted, SmallLab)
{
    const auto today = lab::TrainingRequest::standardDay;
    const auto calendar = logistics::CarrierCalendar();
    const auto known = [&] { return TransitModel::read(*database, calendar, today); };
    BOOST_TEST(known().text() == ""); // nobody has tracked anything yet
    const auto row = database->query(
        "SELECT k.outbound_tracking, k.client FROM kit k JOIN parcel p ON p.number = k.outbound_tracking "
        "WHERE p.status = 'delivered' ORDER BY k.id LIMIT 1")[0];
    const auto postal =
        database->query("SELECT postal FROM address WHERE client = $1", {row.text(1)})[0].text(0);
    database->write([&] {
        // A Thursday before a weekend, delivered on Tuesday: Friday, Monday, Tuesday.
        database->execute(
            "UPDATE kit SET ship_on = '2026-09-17' WHERE outbound_tracking = $1", {row.text(0)});
        for (const auto* time : {"2026-09-22T10:15:00", "2026-09-23T09:00:00"}) // told twice, delivered once
            database->execute(
                "INSERT INTO parcel_event (number, local_time, utc_offset, status, type, code, text, place, "
                "physical) VALUES ($1, $2, '', 'delivered', 'D', '011', 'DELIVERED', 'DAYTON, OH, US', 1)",
                {row.text(0), time});
    });
    TransitModel expected;
    expected.add({postal.substr(0, 3), Service::Ground, Date(2026, 9, 17), 3});
    BOOST_TEST(known().text() == expected.text());

    database->write([&] { // it came back: delivered, but to the lab
        database->execute("UPDATE parcel SET status = 'returned-to-sender' WHERE number = $1", {row.text(0)});
    });
    BOOST_TEST(known().text() == "");
}

BOOST_AUTO_TEST_SUITE_END()
