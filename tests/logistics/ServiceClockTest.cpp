// SPDX-License-Identifier: MIT
#include "logistics/rules/ServiceClock.h"

#include <boost/test/unit_test.hpp>

using lab::CountedFrom;
using lab::Counting;
using lab::CourtOrder;
using lab::Date;
using lab::DayKind;
using lab::IntervalBasis;
using lab::RuleCounting;
using logistics::ServiceClock;

BOOST_AUTO_TEST_SUITE(ServiceClockTest)

namespace {

lab::JurisdictionRule rule(const char* state, int interval, int grace, RuleCounting counting = {})
{
    return {
        state, 1, Date(2024, 1, 1), interval, grace, 10, lab::MailIn::Yes, "", "", {}, std::move(counting)};
}

const RuleCounting calendar {};
const RuleCounting business {IntervalBasis::Row, DayKind::Business};
const RuleCounting inclusive {IntervalBasis::Row, DayKind::Calendar, Counting::Inclusive};
const RuleCounting shortGrace {
    IntervalBasis::Row, DayKind::Calendar, Counting::Exclusive, Counting::Inclusive};
const RuleCounting fromCalibration {
    IntervalBasis::Row, DayKind::Calendar, Counting::Exclusive, Counting::Exclusive, CountedFrom::LastCalibration};
const RuleCounting thirtyThenSixty {IntervalBasis::Row, DayKind::Calendar, Counting::Exclusive,
    Counting::Exclusive, CountedFrom::Installation, {{30, 30}}};
const RuleCounting thirtyForNinetyDays {IntervalBasis::Row, DayKind::Calendar, Counting::Exclusive,
    Counting::Exclusive, CountedFrom::Installation, {{90, 30}}};
const RuleCounting twoClocks {IntervalBasis::Row, DayKind::Calendar, Counting::Exclusive, Counting::Exclusive,
    CountedFrom::Installation, {}, 60};
const RuleCounting byCourt {IntervalBasis::CourtOrder};
const RuleCounting notFound {IntervalBasis::NotFound};

} // namespace

BOOST_AUTO_TEST_CASE(statesCountTheirDays)
{
    const Date monday {2026, 10, 5};
    const Date earlier {2026, 9, 20};
    const struct {
        const char* name;
        lab::JurisdictionRule rule;
        logistics::ServiceStart start;
        const char* expiry;
        const char* lockedFrom;
    } cases[] = {
        {"thirty days, counted from the day after", rule("GA", 30, 5), {monday, earlier}, "2026-11-04",
            "2026-11-10"},
        {"Nebraska: signal at 30 days, no start on the 36th day", rule("NE", 30, 5),
            {Date(2026, 1, 1), earlier}, "2026-01-31", "2026-02-06"},
        {"Massachusetts locks at once", rule("MA", 30, 0), {monday, earlier}, "2026-11-04", "2026-11-05"},
        {"Minnesota's guideline: seven days of grace", rule("MN", 60, 7), {monday, earlier}, "2026-12-04",
            "2026-12-12"},
        {"Minnesota as its system counts: the day of expiry is the first of the seven",
            rule("MN", 60, 7, shortGrace), {monday, earlier}, "2026-12-04", "2026-12-11"},
        {"the day of installation is the first", rule("XX", 30, 5, inclusive), {monday, earlier},
            "2026-11-03", "2026-11-09"},
        {"Ohio today: calendar days", rule("OH", 30, 7, calendar), {monday, earlier}, "2026-11-04",
            "2026-11-12"},
        {"Ohio once: business days, over Columbus and Veterans Day", rule("OH", 30, 7, business),
            {monday, earlier}, "2026-11-18", "2026-12-01"},
        {"Tennessee counts from the calibration", rule("TN", 30, 0, fromCalibration), {monday, earlier},
            "2026-10-20", "2026-10-21"},
        {"Kentucky's first period", rule("KY", 60, 5, thirtyThenSixty), {monday, earlier, monday},
            "2026-11-04", "2026-11-10"},
        {"Kentucky's second", rule("KY", 60, 5, thirtyThenSixty), {Date(2026, 11, 4), earlier, monday},
            "2027-01-03", "2027-01-09"},
        {"Kentucky, nobody knows since when: the short step", rule("KY", 60, 5, thirtyThenSixty),
            {Date(2026, 11, 4), earlier}, "2026-12-04", "2026-12-10"},
        {"Arizona on day 89", rule("AZ", 60, 5, thirtyForNinetyDays), {monday.plusDays(89), earlier, monday},
            "2027-02-01", "2027-02-07"},
        {"Arizona on day 90", rule("AZ", 60, 5, thirtyForNinetyDays), {monday.plusDays(90), earlier, monday},
            "2027-03-04", "2027-03-10"},
        {"Texas by the court's order", rule("TX", 1, 5, byCourt),
            {monday, earlier, {}, CourtOrder {Date(2026, 1, 1), 45, "Travis 12"}}, "2026-11-19",
            "2026-11-25"},
        {"an order goes before any state's row", rule("OH", 60, 5),
            {monday, earlier, {}, CourtOrder {monday, 25, ""}}, "2026-10-30", "2026-11-05"},
        {"an order not yet in force does not", rule("OH", 60, 5),
            {monday, earlier, {}, CourtOrder {monday.plusDays(1), 25, ""}}, "2026-12-04", "2026-12-10"},
        {"over a leap day", rule("GA", 30, 5), {Date(2028, 2, 1), earlier}, "2028-03-02", "2028-03-08"},
        {"from a leap day", rule("GA", 30, 0), {Date(2028, 2, 29), earlier}, "2028-03-30", "2028-03-31"},
        {"to a leap day", rule("GA", 30, 0), {Date(2028, 1, 30), earlier}, "2028-02-29", "2028-03-01"},
        {"no leap day in 2100", rule("GA", 30, 0), {Date(2100, 2, 1), earlier}, "2100-03-03", "2100-03-04"},
        {"business days over a New Year's Day kept on Friday the 31st", rule("XX", 2, 0, business),
            {Date(2027, 12, 29), earlier}, "2028-01-03", "2028-01-04"},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            const auto dates = ServiceClock(c.rule).dates(c.start);
            BOOST_REQUIRE(dates.has_value());
            BOOST_TEST(dates->expiry.iso() == c.expiry);
            BOOST_TEST(dates->lockedFrom.iso() == c.lockedFrom);
            BOOST_TEST(dates->inHandBy.daysSince(dates->expiry) == -1);
        }
}

BOOST_AUTO_TEST_CASE(washingtonHasTwoClocks)
{
    const auto washington = rule("WA", 65, 5, twoClocks);
    const auto dates = ServiceClock(washington).dates({Date(2026, 10, 5), Date(2026, 10, 1)});
    BOOST_REQUIRE(dates.has_value());
    BOOST_TEST(dates->expiry.iso() == "2026-12-09");
    BOOST_TEST(dates->feeDue->iso() == "2026-12-04");
    BOOST_TEST(
        !ServiceClock(rule("OH", 60, 5)).dates({Date(2026, 10, 5), Date(2026, 10, 1)})->feeDue.has_value());
}

BOOST_AUTO_TEST_CASE(whatNobodyKnowsIsNotGuessed)
{
    const auto maine = rule("ME", 1, 5, notFound);
    const auto texas = rule("TX", 1, 5, byCourt);
    const logistics::ServiceStart start {Date(2026, 10, 5), Date(2026, 10, 1)};
    BOOST_TEST(ServiceClock(maine).dates(start).error().code == "rule.no-interval");
    BOOST_TEST(ServiceClock(maine).dates(start).error().argument("state") == "ME");
    BOOST_TEST(ServiceClock(texas).dates(start).error().code == "rule.no-order");
}

BOOST_AUTO_TEST_CASE(expiryEndsAtMidnightOfTheGoverningState)
{
    const struct {
        const char* name;
        const char* zone;
        Date day;
        const char* end;
    } cases[] = {
        {"an ordinary night in the east", "America/New_York", Date(2026, 10, 6), "2026-10-07T04:00:00.000Z"},
        {"the same date ends later in the west", "America/Los_Angeles", Date(2026, 10, 6),
            "2026-10-07T07:00:00.000Z"},
        {"the evening before the clock goes forward", "America/New_York", Date(2026, 3, 7),
            "2026-03-08T05:00:00.000Z"},
        {"the day of 23 hours", "America/New_York", Date(2026, 3, 8), "2026-03-09T04:00:00.000Z"},
        {"the day of 25 hours", "America/New_York", Date(2026, 11, 1), "2026-11-02T05:00:00.000Z"},
        {"Arizona keeps its clock", "America/Phoenix", Date(2026, 3, 8), "2026-03-09T07:00:00.000Z"},
        {"a leap day", "America/Chicago", Date(2028, 2, 29), "2028-03-01T06:00:00.000Z"},
        {"where midnight itself does not exist, the first moment of the next day", "America/Havana",
            Date(2026, 3, 7), "2026-03-08T05:00:00.000Z"},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name)
            BOOST_TEST(lab::isoInstant(ServiceClock::endOf(c.day, lab::Zone::find(c.zone).value())) == c.end);
}

BOOST_AUTO_TEST_CASE(legalHolidaysAreKeptOnWorkingDays)
{
    const struct {
        const char* name;
        Date day;
        bool worked;
    } cases[] = {
        {"an ordinary Tuesday", Date(2026, 10, 6), true},
        {"Saturday", Date(2026, 10, 10), false},
        {"Columbus Day", Date(2026, 10, 12), false},
        {"Independence Day 2026, a Saturday, is kept on Friday", Date(2026, 7, 3), false},
        {"Juneteenth 2027, a Saturday, on Friday", Date(2027, 6, 18), false},
        {"Independence Day 2027, a Sunday, on Monday", Date(2027, 7, 5), false},
        {"New Year's Day 2028, a Saturday, on the last Friday of 2027", Date(2027, 12, 31), false},
        {"the last day of 2026", Date(2026, 12, 31), true},
        {"the Friday after Thanksgiving is worked", Date(2026, 11, 27), true},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name)
            BOOST_TEST(ServiceClock::isLegalBusinessDay(c.day) == c.worked);
}

BOOST_AUTO_TEST_CASE(stepsAreWrittenAndRead)
{
    for (const auto* written : {"", "30:30", "30:30,90:45"})
        BOOST_TEST(lab::stepsText(lab::parseSteps(written).value()) == written);
    for (const auto* wrong : {"30", "30:", ":30", "0:30", "30:0", "90:30,30:60", "30:30,", "a:b"})
        BOOST_TEST_CONTEXT(wrong)
            BOOST_TEST(lab::parseSteps(wrong).error().code == "rule.steps");
}

BOOST_AUTO_TEST_SUITE_END()
