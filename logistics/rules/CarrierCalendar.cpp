// SPDX-License-Identifier: MIT
#include "logistics/rules/CarrierCalendar.h"

namespace logistics {
namespace {

    using lab::Date;
    namespace chrono = std::chrono;

    Date nth(int year, chrono::month month, chrono::weekday weekday, unsigned index)
    {
        return Date(chrono::sys_days(chrono::year(year) / month / weekday[index]));
    }

    Date last(int year, chrono::month month, chrono::weekday weekday)
    {
        return Date(chrono::sys_days(chrono::year(year) / month / weekday[chrono::last]));
    }

} // namespace

bool CarrierCalendar::isHoliday(Date day)
{
    const int year = static_cast<int>(day.civil().year());
    const auto thanksgiving = nth(year, chrono::November, chrono::Thursday, 4);
    return day == Date(year, 1, 1) || day == last(year, chrono::May, chrono::Monday)
           || day == Date(year, 7, 4) || day == nth(year, chrono::September, chrono::Monday, 1)
           || day == thanksgiving || day == thanksgiving.plusDays(1) || day == Date(year, 12, 25);
}

Date CarrierCalendar::onOrAfter(Date day)
{
    while (!isBusinessDay(day))
        day = day.plusDays(1);
    return day;
}

Date CarrierCalendar::onOrBefore(Date day)
{
    while (!isBusinessDay(day))
        day = day.plusDays(-1);
    return day;
}

Date CarrierCalendar::arrival(Date shipDay, int transitDays)
{
    auto day = onOrAfter(shipDay);
    for (int i = 0; i < transitDays; ++i)
        day = onOrAfter(day.plusDays(1));
    return day;
}

int CarrierCalendar::businessDaysBetween(Date from, Date to)
{
    int days = 0;
    for (auto day = from.plusDays(1); day <= to; day = day.plusDays(1))
        days += isBusinessDay(day) ? 1 : 0;
    return days;
}

} // namespace logistics
