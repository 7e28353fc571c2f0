// SPDX-License-Identifier: MIT
#include "logistics/planner/Capacity.h"

#include "logistics/planner/ReadTask.h"
#include "tests/shared/Labs.h"

#include <boost/test/unit_test.hpp>

using logistics::Capacity;
using logistics::CapacityBook;

BOOST_AUTO_TEST_SUITE(CapacityTest)

namespace {

const auto today = lab::TrainingRequest::standardDay; // a Tuesday

struct Office : SmallLab {
    lab::SignedIn planner {{"staff-21", "Training Planner", lab::Role::Planner}, "office"};
    CapacityBook book {*database, clock};

    int roomOn(lab::Date day) const { return logistics::readTask(*database, today).roomOn(day); }
};

} // namespace

BOOST_FIXTURE_TEST_CASE(withoutARecordPlansAssume, Office)
{
    BOOST_TEST(!Capacity::read(*database).on(today).has_value());
    BOOST_TEST(
        roomOn(today) == logistics::packingCapacity(logistics::readTask(*database, today).demands.size()));
}

BOOST_FIXTURE_TEST_CASE(whatIsEnteredCountsFromItsDateOnAndSingleDaysBeforeWeeks, Office)
{
    BOOST_REQUIRE(book.setWeek(planner, {1, 2, 3, 4, 5}, 60, today).has_value());
    BOOST_REQUIRE(book.setWeek(planner, {2}, 80, today.plusDays(7)).has_value());
    BOOST_REQUIRE(book.setDay(planner, today.plusDays(1), 0, "stocktaking").has_value());
    BOOST_TEST(roomOn(today) == 60);
    BOOST_TEST(roomOn(today.plusDays(1)) == 0);
    BOOST_TEST(roomOn(today.plusDays(2)) == 60);
    BOOST_TEST(roomOn(today.plusDays(7)) == 80);
    BOOST_TEST(roomOn(today.plusDays(14)) == 80);
    BOOST_TEST(!Capacity::read(*database).on(today.plusDays(-7)).has_value());
    BOOST_REQUIRE(book.clearDay(planner, today.plusDays(1)).has_value());
    BOOST_TEST(roomOn(today.plusDays(1)) == 60);
}

BOOST_FIXTURE_TEST_CASE(sayingItAgainReplacesIt, Office)
{
    BOOST_REQUIRE(book.setWeek(planner, {2}, 60, today).has_value());
    BOOST_REQUIRE(book.setWeek(planner, {2}, 61, today).has_value());
    BOOST_REQUIRE(book.setDay(planner, today.plusDays(7), 5, "half a shift").has_value());
    BOOST_REQUIRE(book.setDay(planner, today.plusDays(7), 9, "a shift").has_value());
    BOOST_TEST(roomOn(today) == 61);
    BOOST_TEST(roomOn(today.plusDays(7)) == 9);
}

BOOST_FIXTURE_TEST_CASE(nonsenseIsRefusedAndChangesNothing, Office)
{
    BOOST_TEST(book.setWeek(planner, {1}, -1, today).error().code == "capacity.kits");
    BOOST_TEST(book.setDay(planner, today, Capacity::most + 1, "more").error().code == "capacity.kits");
    BOOST_TEST(book.setWeek(planner, {0}, 5, today).error().code == "capacity.weekday");
    BOOST_TEST(book.setWeek(planner, {2, 8}, 5, today).error().code == "capacity.weekday");
    BOOST_TEST(book.setWeek(planner, {}, 5, today).error().code == "capacity.weekday");
    BOOST_TEST(book.setDay(planner, today, 5, " ").error().code == "capacity.note");
    BOOST_TEST(book.clearDay(planner, today).error().code == "capacity.no-day");
    BOOST_TEST(book.setWeek(warehouse, {2}, 5, today).error().code == "role.missing");
    BOOST_TEST(!Capacity::read(*database).on(today).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
