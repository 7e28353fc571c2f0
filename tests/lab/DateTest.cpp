// SPDX-License-Identifier: MIT
#include "lab/values/Date.h"

#include "lab/values/Zone.h"

#include <boost/test/unit_test.hpp>

using lab::Date;
using lab::Zone;

BOOST_AUTO_TEST_SUITE(DateTest)

BOOST_AUTO_TEST_CASE(readsDatesThatExist)
{
    const struct {
        const char* name;
        const char* text;
        const char* refusal;
    } cases[] = {
        {"ordinary", "2026-11-23", ""},
        {"leap day", "2028-02-29", ""},
        {"no leap year", "2026-02-29", "date.none"},
        {"century without leap day", "2100-02-29", "date.none"},
        {"month 13", "2026-13-01", "date.none"},
        {"day 0", "2026-01-00", "date.none"},
        {"American order", "11/23/2026", "date.form"},
        {"one digit", "2026-1-2", "date.form"},
        {"sign inside", "2026--1-23", "date.form"},
        {"empty", "", "date.form"},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            const auto date = Date::parse(c.text);
            BOOST_TEST((date ? "" : date.error().code) == c.refusal);
            if (date)
                BOOST_TEST(date->iso() == c.text);
        }
}

BOOST_AUTO_TEST_CASE(countsDaysOverMonthsAndLeapDays)
{
    BOOST_TEST(Date(2026, 12, 31).plusDays(1).iso() == "2027-01-01");
    BOOST_TEST(Date(2028, 3, 1).daysSince(Date(2028, 2, 28)) == 2);
    BOOST_TEST(Date(2026, 10, 6).daysSince(Date(2026, 10, 7)) == -1);
    BOOST_TEST(Date(2026, 11, 22).isWeekend());
    BOOST_TEST(!Date(2026, 11, 23).isWeekend());
    BOOST_CHECK_THROW(Date(2026, 2, 30), std::invalid_argument);
}

BOOST_AUTO_TEST_CASE(instantsReadBack)
{
    const auto text = "2026-11-23T09:42:05.017Z";
    const auto at = lab::parseInstant(text);
    BOOST_REQUIRE(at);
    BOOST_TEST(lab::isoInstant(*at) == text);
    for (const auto* bad :
        {"2026-11-23T24:00:00.000Z", "2026-11-23 09:42:05.017Z", "2026-11-23T09:42:05Z", ""})
        BOOST_TEST(!lab::parseInstant(bad).has_value());
}

BOOST_AUTO_TEST_CASE(aZoneKnowsItsNightsOfChange)
{
    const auto newYork = Zone::find("America/New_York");
    BOOST_REQUIRE(newYork);
    // Clocks go from 2:00 to 3:00 on 8 March 2026 and from 2:00 back to 1:00 on 1 November.
    BOOST_TEST(lab::isoInstant(newYork->at(Date(2026, 3, 8), 1, 59)) == "2026-03-08T06:59:00.000Z");
    BOOST_TEST(lab::isoInstant(newYork->at(Date(2026, 3, 8), 2, 30)) == "2026-03-08T07:00:00.000Z");
    BOOST_TEST(lab::isoInstant(newYork->at(Date(2026, 11, 1), 1, 30)) == "2026-11-01T05:30:00.000Z");
    // Local midnight, not UTC's, ends the day.
    const auto justBefore = newYork->at(Date(2026, 11, 24), 0) - std::chrono::milliseconds(1);
    BOOST_TEST(newYork->dateAt(justBefore).iso() == "2026-11-23");
    BOOST_TEST(newYork->minuteOfDay(justBefore) == 1439);
    BOOST_TEST(!Zone::find("Mars/Olympus").has_value());
}

BOOST_AUTO_TEST_SUITE_END()
