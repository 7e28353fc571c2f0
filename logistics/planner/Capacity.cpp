// SPDX-License-Identifier: MIT
#include "logistics/planner/Capacity.h"

#include "lab/store/Commands.h"
#include "lab/store/Database.h"
#include "lab/values/Text.h"

#include <Poco/JSON/Array.h>

#include <algorithm>
#include <iterator>

namespace logistics {
namespace {

    const lab::CommandKind weekKind {"capacity.week", {lab::Role::Planner, lab::Role::Supervisor}};
    const lab::CommandKind dayKind {"capacity.day", {lab::Role::Planner, lab::Role::Supervisor}};
    const lab::CommandKind clearKind {"capacity.clear", {lab::Role::Planner, lab::Role::Supervisor}};

    int weekdayOf(lab::Date day) { return static_cast<int>(day.weekday().iso_encoding()); }

    lab::Expected<void> sound(int kits)
    {
        if (kits < 0 || kits > Capacity::most)
            return lab::refused(
                "capacity.kits", {{"kits", std::to_string(kits)}, {"most", std::to_string(Capacity::most)}});
        return {};
    }

    lab::Expected<void> done(const lab::Expected<Poco::JSON::Object::Ptr>& result)
    {
        if (!result)
            return tl::make_unexpected(result.error());
        return {};
    }

} // namespace

Capacity Capacity::read(lab::Database& database)
{
    Capacity capacity;
    for (const auto& row : database.query("SELECT weekday, effective_from, kits FROM packing_capacity"))
        capacity.byWeekday_[row.whole(0)].emplace(row.date(1), row.whole(2));
    for (const auto& row : database.query("SELECT day, kits, note, entered_by FROM packing_day ORDER BY day"))
        capacity.days_.push_back({row.date(0), row.whole(1), row.text(2), row.text(3)});
    return capacity;
}

std::optional<int> Capacity::weekday(int weekday, lab::Date date) const
{
    const auto rows = byWeekday_.find(weekday);
    if (rows == byWeekday_.end())
        return std::nullopt;
    const auto after = rows->second.upper_bound(date);
    return after == rows->second.begin() ? std::nullopt : std::optional(std::prev(after)->second);
}

std::optional<int> Capacity::on(lab::Date day) const
{
    const auto other = std::ranges::find(days_, day, &CapacityDay::day);
    return other != days_.end() ? std::optional(other->kits) : weekday(weekdayOf(day), day);
}

lab::Expected<void> CapacityBook::setWeek(
    const lab::SignedIn& who, const std::vector<int>& weekdays, int kits, lab::Date from)
{
    if (auto right = sound(kits); !right)
        return right;
    Poco::JSON::Array list;
    for (const int weekday : weekdays) {
        if (weekday < 1 || weekday > 7)
            return lab::refused("capacity.weekday", {{"text", std::to_string(weekday)}});
        list.add(weekday);
    }
    if (weekdays.empty())
        return lab::refused("capacity.weekday", {{"text", ""}});
    Poco::JSON::Object request;
    request.set("weekdays", list);
    request.set("kits", kits);
    request.set("from", from.iso());
    return done(lab::Commands(database_, clock_)
                    .perform(lab::Commands::newId(), weekKind, who, request,
                        [&](lab::Instant) -> lab::Expected<lab::Applied> {
                            for (const int weekday : weekdays) {
                                database_.execute("DELETE FROM packing_capacity WHERE weekday = $1 AND "
                                                  "effective_from = $2",
                                    {weekday, from});
                                database_.execute(
                                    "INSERT INTO packing_capacity (weekday, effective_from, kits, "
                                    "entered_by) VALUES ($1, $2, $3, $4)",
                                    {weekday, from, kits, who.staff.id});
                            }
                            return lab::Applied {"capacity", request, Poco::JSON::Object()};
                        }));
}

lab::Expected<void> CapacityBook::setDay(
    const lab::SignedIn& who, lab::Date day, int kits, const std::string& note)
{
    if (auto right = sound(kits); !right)
        return right;
    const std::string reason(lab::text::trimmed(note));
    if (reason.empty())
        return lab::refused("capacity.note");
    Poco::JSON::Object request;
    request.set("day", day.iso());
    request.set("kits", kits);
    request.set("note", reason);
    return done(
        lab::Commands(database_, clock_)
            .perform(lab::Commands::newId(), dayKind, who, request,
                [&](lab::Instant) -> lab::Expected<lab::Applied> {
                    database_.execute("DELETE FROM packing_day WHERE day = $1", {day});
                    database_.execute(
                        "INSERT INTO packing_day (day, kits, note, entered_by) VALUES ($1, $2, $3, $4)",
                        {day, kits, reason, who.staff.id});
                    return lab::Applied {day.iso(), request, Poco::JSON::Object()};
                }));
}

lab::Expected<void> CapacityBook::clearDay(const lab::SignedIn& who, lab::Date day)
{
    Poco::JSON::Object request;
    request.set("day", day.iso());
    return done(lab::Commands(database_, clock_)
                    .perform(lab::Commands::newId(), clearKind, who, request,
                        [&](lab::Instant) -> lab::Expected<lab::Applied> {
                            if (database_.execute("DELETE FROM packing_day WHERE day = $1", {day}) == 0)
                                return lab::refused("capacity.no-day", {{"day", day.iso()}});
                            return lab::Applied {day.iso(), request, Poco::JSON::Object()};
                        }));
}

} // namespace logistics
