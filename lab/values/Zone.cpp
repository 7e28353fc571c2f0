// SPDX-License-Identifier: MIT
#include "lab/values/Zone.h"

#include "lab/values/Text.h"

#include <date/tz.h>

namespace lab {

Expected<Zone> Zone::find(const std::string& name)
{
    try {
        return Zone(date::locate_zone(name));
    } catch (const std::runtime_error&) {
        return refused("zone.unknown", {{"zone", text::shown(name)}});
    }
}

const std::string& Zone::name() const { return zone_->name(); }

Date Zone::dateAt(Instant at) const
{
    const auto local = zone_->to_local(at);
    return Date(std::chrono::sys_days(std::chrono::floor<std::chrono::days>(local.time_since_epoch())));
}

int Zone::minuteOfDay(Instant at) const
{
    const auto local = zone_->to_local(at).time_since_epoch();
    const auto sinceMidnight = local - std::chrono::floor<std::chrono::days>(local);
    return static_cast<int>(std::chrono::floor<std::chrono::minutes>(sinceMidnight).count());
}

Instant Zone::at(Date date, int hour, int minute) const
{
    const auto local = date::local_time<std::chrono::milliseconds>(
        date.days().time_since_epoch() + std::chrono::hours(hour) + std::chrono::minutes(minute));
    return zone_->to_sys(local, date::choose::earliest);
}

} // namespace lab
