// SPDX-License-Identifier: MIT
#include "logistics/rules/CalendarBook.h"

#include "lab/store/Database.h"
#include "lab/values/Text.h"

#include <algorithm>

namespace logistics {
namespace {

    const lab::CommandKind yearKind {"calendar.year", {lab::Role::Planner, lab::Role::Supervisor}};
    const lab::CommandKind dayKind {"calendar.day", {lab::Role::Planner, lab::Role::Supervisor}};
    const lab::CommandKind clearKind {"calendar.clear", {lab::Role::Planner, lab::Role::Supervisor}};

} // namespace

std::vector<CarrierException> carrierDays(
    const std::vector<CarrierException>& exceptions, lab::Date first, lab::Date last)
{
    std::vector<CarrierException> days;
    for (auto day = first; day <= last; day = day.plusDays(1)) {
        const auto other = std::ranges::find(exceptions, day, &CarrierException::day);
        if (other != exceptions.end())
            days.push_back(*other);
        else if (CarrierCalendar::isHoliday(day))
            days.push_back({day, false, {}, {}});
    }
    return days;
}

std::vector<CarrierException> CalendarBook::exceptions() const
{
    std::vector<CarrierException> days;
    for (const auto& row :
        database_.query("SELECT day, works, note, confirmed_by FROM carrier_exception ORDER BY day"))
        days.push_back({row.date(0), row.whole(1) != 0, row.text(2), row.text(3)});
    return days;
}

std::set<int> CalendarBook::years() const
{
    std::set<int> years;
    for (const auto& row : database_.query("SELECT year FROM carrier_year"))
        years.insert(row.whole(0));
    return years;
}

lab::Expected<void> CalendarBook::perform(const lab::CommandKind& kind, const lab::SignedIn& who,
    const std::string& subject, const Poco::JSON::Object& request,
    const std::function<lab::Expected<void>()>& apply)
{
    const auto done = lab::Commands(database_, clock_)
                          .perform(lab::Commands::newId(), kind, who, request,
                              [&](lab::Instant) -> lab::Expected<lab::Applied> {
                                  if (auto right = apply(); !right)
                                      return tl::make_unexpected(right.error());
                                  return lab::Applied {subject, request, Poco::JSON::Object()};
                              });
    if (!done)
        return tl::make_unexpected(done.error());
    return {};
}

lab::Expected<void> CalendarBook::confirmYear(const lab::SignedIn& who, int year)
{
    if (year < 2000 || year > 2100)
        return lab::refused("calendar.year", {{"text", std::to_string(year)}});
    Poco::JSON::Object request;
    request.set("year", year);
    return perform(yearKind, who, std::to_string(year), request, [&]() -> lab::Expected<void> {
        database_.execute("DELETE FROM carrier_year WHERE year = $1", {year});
        database_.execute(
            "INSERT INTO carrier_year (year, confirmed_by) VALUES ($1, $2)", {year, who.staff.id});
        return {};
    });
}

lab::Expected<void> CalendarBook::except(
    const lab::SignedIn& who, lab::Date day, bool works, const std::string& note)
{
    const std::string reason(lab::text::trimmed(note));
    if (reason.empty())
        return lab::refused("calendar.note");
    if (CarrierCalendar().delivers(day, Service::Ground) == works)
        return lab::refused("calendar.as-ruled", {{"day", day.iso()}});
    Poco::JSON::Object request;
    request.set("day", day.iso());
    request.set("works", works);
    request.set("note", reason);
    return perform(dayKind, who, day.iso(), request, [&]() -> lab::Expected<void> {
        database_.execute("DELETE FROM carrier_exception WHERE day = $1", {day});
        database_.execute(
            "INSERT INTO carrier_exception (day, works, note, confirmed_by) VALUES ($1, $2, $3, $4)",
            {day, works ? 1 : 0, reason, who.staff.id});
        return {};
    });
}

lab::Expected<void> CalendarBook::clear(const lab::SignedIn& who, lab::Date day)
{
    Poco::JSON::Object request;
    request.set("day", day.iso());
    return perform(clearKind, who, day.iso(), request, [&]() -> lab::Expected<void> {
        if (database_.execute("DELETE FROM carrier_exception WHERE day = $1", {day}) == 0)
            return lab::refused("calendar.no-exception", {{"day", day.iso()}});
        return {};
    });
}

} // namespace logistics
