// SPDX-License-Identifier: MIT
#include "logistics/rules/CarrierCalendar.h"

#include <boost/test/unit_test.hpp>

using lab::Date;
using logistics::CarrierCalendar;

BOOST_AUTO_TEST_SUITE(CarrierCalendarTest)

BOOST_AUTO_TEST_CASE(holidaysFollowTheRuleOfAnyYear)
{
    const struct {
        const char* name;
        Date day;
        bool holiday;
    } cases[] = {
        {"New Year's Day 2026, a Thursday", Date(2026, 1, 1), true},
        {"Memorial Day 2026", Date(2026, 5, 25), true},
        {"Memorial Day 2027, the 31st", Date(2027, 5, 31), true},
        {"the Monday before it", Date(2027, 5, 24), false},
        {"Independence Day", Date(2026, 7, 4), true},
        {"Labor Day 2026", Date(2026, 9, 7), true},
        {"Thanksgiving 2026", Date(2026, 11, 26), true},
        {"the Friday after it", Date(2026, 11, 27), true},
        {"Thanksgiving 2028, the 23rd", Date(2028, 11, 23), true},
        {"a fifth Thursday is none", Date(2028, 11, 30), false},
        {"Christmas Day", Date(2026, 12, 25), true},
        {"Martin Luther King Day is worked", Date(2026, 1, 19), false},
        {"Veterans Day is worked", Date(2026, 11, 11), false},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name)
            BOOST_TEST(CarrierCalendar::isHoliday(c.day) == c.holiday);
}

BOOST_AUTO_TEST_CASE(parcelsRestWhenTheCarrierRests)
{
    const struct {
        const char* name;
        Date shipped;
        int transit;
        const char* arrives;
    } cases[] = {
        {"Monday, one day", Date(2026, 10, 5), 1, "2026-10-06"},
        {"Friday, one day", Date(2026, 10, 9), 1, "2026-10-12"},
        {"Saturday waits for Monday's pickup", Date(2026, 10, 10), 1, "2026-10-13"},
        {"over Thanksgiving", Date(2026, 11, 25), 1, "2026-11-30"},
        {"five days over Christmas", Date(2026, 12, 22), 5, "2026-12-30"},
        {"over New Year", Date(2026, 12, 31), 1, "2027-01-04"},
        {"the same day", Date(2026, 10, 5), 0, "2026-10-05"},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name)
            BOOST_TEST(CarrierCalendar::arrival(c.shipped, c.transit).iso() == c.arrives);
    BOOST_TEST(CarrierCalendar::businessDaysBetween(Date(2026, 11, 25), Date(2026, 12, 1)) == 2);
    BOOST_TEST(CarrierCalendar::businessDaysBetween(Date(2026, 12, 1), Date(2026, 11, 25)) == 0);
    BOOST_TEST(CarrierCalendar::onOrBefore(Date(2026, 11, 29)).iso() == "2026-11-25");
}

BOOST_AUTO_TEST_SUITE_END()
