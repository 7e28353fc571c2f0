// SPDX-License-Identifier: MIT
#include "logistics/rules/CarrierCalendar.h"

#include "lab/store/Database.h"
#include "logistics/rules/HolidayRule.h"

namespace logistics {

using lab::Date;

namespace {

    int yearOf(Date day) { return static_cast<int>(day.civil().year()); }

    bool isNewYearsEve(Date day) { return day == Date(yearOf(day), 12, 31); }
    bool isChristmasEve(Date day) { return day == Date(yearOf(day), 12, 24); }

} // namespace

CarrierCalendar::CarrierCalendar(const std::vector<CarrierException>& exceptions, std::set<int> years)
    : years_(std::move(years))
{
    for (const auto& exception : exceptions)
        exceptions_[exception.day] = exception.works;
}

CarrierCalendar CarrierCalendar::read(lab::Database& database)
{
    std::vector<CarrierException> exceptions;
    for (const auto& row : database.query("SELECT day, works, note, confirmed_by FROM carrier_exception"))
        exceptions.push_back({row.date(0), row.whole(1) == 1, row.text(2), row.text(3)});
    std::set<int> years;
    for (const auto& row : database.query("SELECT year FROM carrier_year"))
        years.insert(row.whole(0));
    return CarrierCalendar(exceptions, std::move(years));
}

bool CarrierCalendar::isHoliday(Date day)
{
    using namespace std::chrono;
    const int year = yearOf(day);
    const auto thanksgiving = nthWeekday(year, November, Thursday, 4);
    return day == Date(year, 1, 1) || day == lastWeekday(year, May, Monday) || day == Date(year, 7, 4)
           || day == nthWeekday(year, September, Monday, 1) || day == thanksgiving
           || day == thanksgiving.plusDays(1) || day == Date(year, 12, 25);
}

bool CarrierCalendar::knows(Date day) const { return years_.empty() || years_.contains(yearOf(day)); }

bool CarrierCalendar::rests(Date day) const
{
    const auto exception = exceptions_.find(day);
    if (exception != exceptions_.end())
        return !exception->second;
    return day.isWeekend() || isHoliday(day);
}

bool CarrierCalendar::picksUp(Date day, Service service) const
{
    if (rests(day))
        return false;
    if (exceptions_.contains(day))
        return true;
    return !isChristmasEve(day) && (isAir(service) || !isNewYearsEve(day));
}

bool CarrierCalendar::delivers(Date day, Service service, Saturday saturday) const
{
    if (saturday == Saturday::Delivers && isAir(service) && day.weekday() == std::chrono::Saturday)
        return !isHoliday(day);
    return !rests(day) && (isAir(service) || !isNewYearsEve(day) || exceptions_.contains(day));
}

Date CarrierCalendar::pickupOnOrAfter(Date day, Service service) const
{
    while (!picksUp(day, service))
        day = day.plusDays(1);
    return day;
}

Date CarrierCalendar::arrival(Date shipDay, int transitDays, Service service, Saturday saturday) const
{
    auto day = pickupOnOrAfter(shipDay, service);
    for (int left = transitDays; left > 0;) {
        day = day.plusDays(1);
        // Saturday counts where it is the day of delivery, not on the way.
        const bool moves = delivers(day, service) || (left == 1 && delivers(day, service, saturday));
        left -= moves ? 1 : 0;
    }
    return day;
}

Date CarrierCalendar::deliveryOnOrBefore(Date day, Service service) const
{
    while (!delivers(day, service))
        day = day.plusDays(-1);
    return day;
}

std::optional<ClosedPeriod> CarrierCalendar::closedPeriod(Date day) const
{
    if (!rests(day))
        return std::nullopt;
    ClosedPeriod period {day, day};
    while (rests(period.first.plusDays(-1)))
        period.first = period.first.plusDays(-1);
    while (rests(period.last.plusDays(1)))
        period.last = period.last.plusDays(1);
    return period;
}

int CarrierCalendar::transitDays(Date shipDay, Date arrives, Service service) const
{
    int days = 0;
    for (auto day = pickupOnOrAfter(shipDay, service).plusDays(1); day <= arrives; day = day.plusDays(1))
        days += delivers(day, service) ? 1 : 0;
    return days;
}

Date PickupCutoff::shipDay(lab::Instant printed, const CarrierCalendar& calendar, Service service) const
{
    const auto day = origin.dateAt(printed);
    return calendar.pickupOnOrAfter(minutesLeft(printed) > 0 ? day : day.plusDays(1), service);
}

} // namespace logistics
