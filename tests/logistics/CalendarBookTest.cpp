// SPDX-License-Identifier: MIT
#include "logistics/rules/CalendarBook.h"

#include "tests/shared/Labs.h"

#include <boost/test/unit_test.hpp>

using lab::Date;
using logistics::CalendarBook;
using logistics::CarrierCalendar;
using logistics::Service;

BOOST_AUTO_TEST_SUITE(CalendarBookTest)

namespace {

struct Office : SmallLab {
    lab::SignedIn planner {{"staff-21", "Training Planner", lab::Role::Planner}, "office"};
    CalendarBook book {*database, clock};
};

} // namespace

BOOST_FIXTURE_TEST_CASE(anExceptionCountsInPlansUntilItIsCleared, Office)
{
    const Date eve(2026, 12, 24);
    BOOST_TEST(CarrierCalendar::read(*database).delivers(eve, Service::Ground));
    BOOST_REQUIRE(book.except(planner, eve, false, "no service here").has_value());
    BOOST_TEST(!CarrierCalendar::read(*database).delivers(eve, Service::Ground));
    BOOST_TEST(book.exceptions().front().confirmedBy == "staff-21");
    BOOST_REQUIRE(book.clear(planner, eve).has_value());
    BOOST_TEST(CarrierCalendar::read(*database).delivers(eve, Service::Ground));
    BOOST_TEST(book.clear(planner, eve).error().code == "calendar.no-exception");
}

BOOST_FIXTURE_TEST_CASE(aHolidayCanBeWorked, Office)
{
    const Date friday(2026, 11, 27);
    BOOST_TEST(!CarrierCalendar::read(*database).delivers(friday, Service::Ground));
    BOOST_REQUIRE(book.except(planner, friday, true, "peak season").has_value());
    BOOST_TEST(CarrierCalendar::read(*database).delivers(friday, Service::Ground));
}

BOOST_FIXTURE_TEST_CASE(onceAYearIsConfirmedOthersAreUnknown, Office)
{
    BOOST_TEST(CarrierCalendar::read(*database).knows(Date(2027, 3, 1)));
    BOOST_REQUIRE(book.confirmYear(planner, 2026).has_value());
    BOOST_REQUIRE(book.confirmYear(planner, 2026).has_value()); // again changes nothing
    BOOST_TEST(CarrierCalendar::read(*database).knows(Date(2026, 12, 1)));
    BOOST_TEST(!CarrierCalendar::read(*database).knows(Date(2027, 3, 1)));
    BOOST_TEST(book.years().size() == 1U);
}

BOOST_FIXTURE_TEST_CASE(nonsenseIsRefused, Office)
{
    BOOST_TEST(book.confirmYear(planner, 1999).error().code == "calendar.year");
    BOOST_TEST(book.except(planner, Date(2026, 12, 24), false, " ").error().code == "calendar.note");
    BOOST_TEST(book.except(planner, Date(2026, 12, 25), false, "x").error().code == "calendar.as-ruled");
    BOOST_TEST(book.except(planner, Date(2026, 12, 23), true, "x").error().code == "calendar.as-ruled");
    BOOST_TEST(book.confirmYear(warehouse, 2026).error().code == "role.missing");
    BOOST_TEST(book.exceptions().empty());
}

BOOST_FIXTURE_TEST_CASE(daysThatDifferAreListedWithTheHolidays, Office)
{
    BOOST_REQUIRE(book.except(planner, Date(2026, 12, 24), false, "eve").has_value());
    const auto days = logistics::carrierDays(book.exceptions(), Date(2026, 11, 1), Date(2026, 12, 31));
    std::vector<std::string> found;
    for (const auto& day : days)
        found.push_back(day.day.iso());
    BOOST_TEST(found == (std::vector<std::string> {"2026-11-26", "2026-11-27", "2026-12-24", "2026-12-25"}),
        boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
