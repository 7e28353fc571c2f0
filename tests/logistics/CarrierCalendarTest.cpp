// SPDX-License-Identifier: MIT
#include "logistics/rules/CarrierCalendar.h"

#include <boost/test/unit_test.hpp>

using lab::Date;
using logistics::CarrierCalendar;
using logistics::Service;

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
    using enum Service;
    const struct {
        const char* name;
        Date shipped;
        int transit;
        Service service;
        const char* arrives;
    } cases[] = {
        {"Monday, one day", Date(2026, 10, 5), 1, Ground, "2026-10-06"},
        {"Friday, one day", Date(2026, 10, 9), 1, Ground, "2026-10-12"},
        {"Saturday waits for Monday's pickup", Date(2026, 10, 10), 1, Ground, "2026-10-13"},
        {"over Thanksgiving", Date(2026, 11, 25), 1, Ground, "2026-11-30"},
        {"five days over Christmas", Date(2026, 12, 22), 5, Ground, "2026-12-30"},
        {"ground waits on New Year's Eve", Date(2026, 12, 31), 1, Ground, "2027-01-05"},
        {"air does not", Date(2026, 12, 31), 1, NextDay, "2027-01-04"},
        {"air arrives on New Year's Eve", Date(2026, 12, 30), 1, NextDay, "2026-12-31"},
        {"ground does not", Date(2026, 12, 30), 1, Ground, "2027-01-04"},
        {"nobody comes on Christmas Eve", Date(2026, 12, 24), 1, NextDay, "2026-12-29"},
        {"over a leap day", Date(2028, 2, 28), 2, Ground, "2028-03-01"},
        {"the same day", Date(2026, 10, 5), 0, Ground, "2026-10-05"},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name)
            BOOST_TEST(CarrierCalendar().arrival(c.shipped, c.transit, c.service).iso() == c.arrives);
    const CarrierCalendar calendar;
    BOOST_TEST(calendar.deliveryOnOrBefore(Date(2026, 11, 29), Ground).iso() == "2026-11-25");
}

BOOST_AUTO_TEST_CASE(saturdayIsOffUnlessAskedFor)
{
    using enum CarrierCalendar::Saturday;
    const CarrierCalendar calendar;
    const Date friday {2026, 10, 9};
    BOOST_TEST(calendar.arrival(friday, 1, Service::NextDay).iso() == "2026-10-12");
    BOOST_TEST(calendar.arrival(friday, 1, Service::NextDay, Delivers).iso() == "2026-10-10");
    BOOST_TEST(calendar.arrival(friday, 2, Service::TwoDay, Delivers).iso() == "2026-10-13");
    BOOST_TEST(calendar.arrival(Date(2026, 10, 8), 2, Service::TwoDay, Delivers).iso() == "2026-10-10");
    BOOST_TEST(calendar.arrival(friday, 1, Service::Ground, Delivers).iso() == "2026-10-12");
    BOOST_TEST(!calendar.delivers(Date(2026, 7, 4), Service::NextDay, Delivers)); // a Saturday and a holiday
}

BOOST_AUTO_TEST_CASE(anExpiryInAClosedWeekendIsSeenWeeksAhead)
{
    const struct {
        const char* name;
        Date day;
        const char* period;
    } cases[] = {
        {"Thanksgiving to Sunday", Date(2026, 11, 28), "2026-11-26 2026-11-29"},
        {"Christmas on a Friday", Date(2026, 12, 26), "2026-12-25 2026-12-27"},
        {"New Year's Day on a Friday", Date(2027, 1, 1), "2027-01-01 2027-01-03"},
        {"Labor Day and its weekend", Date(2026, 9, 5), "2026-09-05 2026-09-07"},
        {"an ordinary Sunday", Date(2026, 10, 11), "2026-10-10 2026-10-11"},
        {"an ordinary Tuesday", Date(2026, 10, 6), ""},
    };
    const CarrierCalendar calendar;
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            const auto period = calendar.closedPeriod(c.day);
            BOOST_TEST((period ? period->first.iso() + " " + period->last.iso() : "") == c.period);
        }
    BOOST_TEST(calendar.closedPeriod(Date(2026, 11, 28))->days() == 4);
}

BOOST_AUTO_TEST_CASE(whatWasConfirmedGoesBeforeTheRule)
{
    const CarrierCalendar calendar({{Date(2026, 10, 6), false, "storm", "staff-31"},
                                       {Date(2026, 11, 27), true, "by arrangement", "staff-31"}},
        {2026});
    BOOST_TEST(!calendar.picksUp(Date(2026, 10, 6), Service::Ground));
    BOOST_TEST(!calendar.delivers(Date(2026, 10, 6), Service::NextDay));
    BOOST_TEST(calendar.picksUp(Date(2026, 11, 27), Service::Ground));
    BOOST_TEST(calendar.arrival(Date(2026, 11, 25), 1, Service::Ground).iso() == "2026-11-27");
    BOOST_TEST(calendar.knows(Date(2026, 12, 31)));
    BOOST_TEST(!calendar.knows(Date(2027, 1, 1)));
    BOOST_TEST(CarrierCalendar().knows(Date(2031, 1, 1)));
}

BOOST_AUTO_TEST_CASE(aLabelPrintedAfterTheCutOffIsTheNextPickups)
{
    const CarrierCalendar calendar;
    const struct {
        const char* name;
        const char* zone;
        Date day;
        int hour;
        int minute;
        const char* ships;
    } cases[] = {
        {"in the afternoon", "America/New_York", Date(2026, 10, 6), 16, 59, "2026-10-06"},
        {"at the cut-off", "America/New_York", Date(2026, 10, 6), 17, 0, "2026-10-07"},
        {"on Friday evening", "America/New_York", Date(2026, 10, 9), 18, 0, "2026-10-12"},
        {"the cut-off counts in the origin's zone", "America/Los_Angeles", Date(2026, 10, 6), 16, 59,
            "2026-10-06"},
        {"late on the night the clock goes forward", "America/New_York", Date(2026, 3, 8), 2, 30,
            "2026-03-09"},
        {"in the hour that comes twice", "America/New_York", Date(2026, 11, 1), 1, 30, "2026-11-02"},
        {"the evening before Thanksgiving", "America/New_York", Date(2026, 11, 25), 17, 30, "2026-11-30"},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            const logistics::PickupCutoff cutoff {lab::Zone::find(c.zone).value()};
            const auto printed = cutoff.origin.at(c.day, c.hour, c.minute);
            BOOST_TEST(cutoff.shipDay(printed, calendar, Service::Ground).iso() == c.ships);
        }
    const logistics::PickupCutoff cutoff {lab::Zone::find("America/New_York").value()};
    BOOST_TEST(cutoff.minutesLeft(cutoff.origin.at(Date(2026, 10, 6), 16, 45)) == 15);
    BOOST_TEST(cutoff.minutesLeft(cutoff.origin.at(Date(2026, 10, 6), 17, 1)) == -1);
}

BOOST_AUTO_TEST_SUITE_END()
