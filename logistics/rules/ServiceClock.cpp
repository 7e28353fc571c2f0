// SPDX-License-Identifier: MIT
#include "logistics/rules/ServiceClock.h"

#include "logistics/rules/HolidayRule.h"

#include <algorithm>
#include <array>

namespace logistics {
namespace {

    using lab::Date;

    /// The holiday as it is kept: on Friday when it falls on Saturday, on Monday when on Sunday.
    Date kept(Date holiday)
    {
        if (holiday.weekday() == std::chrono::Saturday)
            return holiday.plusDays(-1);
        return holiday.weekday() == std::chrono::Sunday ? holiday.plusDays(1) : holiday;
    }

    bool isLegalHoliday(Date day)
    {
        using namespace std::chrono;
        const int year = static_cast<int>(day.civil().year());
        const std::array holidays {kept(Date(year, 1, 1)), kept(Date(year + 1, 1, 1)),
            nthWeekday(year, January, Monday, 3), nthWeekday(year, February, Monday, 3),
            lastWeekday(year, May, Monday), kept(Date(year, 6, 19)), kept(Date(year, 7, 4)),
            nthWeekday(year, September, Monday, 1), nthWeekday(year, October, Monday, 2),
            kept(Date(year, 11, 11)), nthWeekday(year, November, Thursday, 4), kept(Date(year, 12, 25))};
        return std::ranges::find(holidays, day) != holidays.end();
    }

} // namespace

bool ServiceClock::isLegalBusinessDay(Date day) { return !day.isWeekend() && !isLegalHoliday(day); }

Date ServiceClock::counted(Date from, int days, lab::Counting counting) const
{
    const int further = counting == lab::Counting::Inclusive ? days - 1 : days;
    if (rule_.counting.days == lab::DayKind::Calendar)
        return from.plusDays(further);
    // An inclusive count that begins on a day off begins with the next business day.
    auto day = from;
    if (counting == lab::Counting::Inclusive)
        while (!isLegalBusinessDay(day))
            day = day.plusDays(1);
    for (int left = further; left > 0;) {
        day = day.plusDays(1);
        left -= isLegalBusinessDay(day) ? 1 : 0;
    }
    return day;
}

Date ServiceClock::lockedFrom(Date expiry) const
{
    if (rule_.graceDays == 0)
        return expiry.plusDays(1);
    return counted(expiry, rule_.graceDays, rule_.counting.grace).plusDays(1);
}

lab::Expected<int> ServiceClock::intervalDays(
    Date day, const std::optional<Date>& programmeStart, const std::optional<lab::CourtOrder>& order) const
{
    if (order && order->effectiveFrom <= day)
        return order->intervalDays;
    if (rule_.counting.basis == lab::IntervalBasis::NotFound)
        return lab::refused("rule.no-interval", {{"state", rule_.state}});
    if (rule_.counting.basis == lab::IntervalBasis::CourtOrder)
        return lab::refused("rule.no-order", {{"state", rule_.state}});
    const int programmeDay = day.daysSince(programmeStart.value_or(day));
    for (const auto& step : rule_.counting.steps)
        if (programmeDay < step.untilProgrammeDay)
            return step.days;
    return rule_.intervalDays;
}

lab::Expected<ServiceDates> ServiceClock::dates(const ServiceStart& start) const
{
    const auto from =
        rule_.counting.anchor == lab::CountedFrom::Installation ? start.installedOn : start.calibratedOn;
    const auto interval = intervalDays(from, start.programmeStart, start.order);
    if (!interval)
        return tl::make_unexpected(interval.error());
    const auto expiry = lastDay(from, *interval);
    std::optional<Date> fee;
    if (rule_.counting.feeIntervalDays)
        fee = lastDay(from, *rule_.counting.feeIntervalDays);
    return ServiceDates {expiry, expiry.plusDays(-1), lockedFrom(expiry), fee};
}

} // namespace logistics
