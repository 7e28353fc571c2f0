// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/Expected.h"

#include <chrono>
#include <compare>
#include <stdexcept>
#include <string>
#include <string_view>

namespace lab {

/// A civil date, always one that exists. It belongs to a zone that whoever holds it knows: an expiry date to
/// the client's state, a ship day to the lab.
class Date {
public:
    /// Throws std::invalid_argument for a date that does not exist: for dates written in the program.
    constexpr Date(int year, unsigned month, unsigned day)
        : Date(checked(std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(day)))
    {
    }
    constexpr explicit Date(std::chrono::sys_days days)
        : days_(days)
    {
    }

    /// "2026-11-23"; refuses with "date.form" or "date.none" (30 February).
    static Expected<Date> parse(std::string_view text);

    /// "2026-11-23"
    std::string iso() const;

    constexpr std::chrono::sys_days days() const { return days_; }
    constexpr std::chrono::year_month_day civil() const { return days_; }
    constexpr std::chrono::weekday weekday() const { return std::chrono::weekday(days_); }
    constexpr bool isWeekend() const
    {
        return weekday() == std::chrono::Saturday || weekday() == std::chrono::Sunday;
    }

    constexpr Date plusDays(int count) const { return Date(days_ + std::chrono::days(count)); }
    /// Whole days from `earlier` to this date; negative when this one comes first.
    constexpr int daysSince(Date earlier) const { return static_cast<int>((days_ - earlier.days_).count()); }

    constexpr auto operator<=>(const Date&) const = default;

private:
    static constexpr std::chrono::sys_days checked(std::chrono::year_month_day civil)
    {
        if (!civil.ok())
            throw std::invalid_argument("no such date");
        return civil;
    }

    std::chrono::sys_days days_;
};

/// A moment: UTC, milliseconds.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

/// "2026-11-23T09:42:00.000Z"
std::string isoInstant(Instant at);
Expected<Instant> parseInstant(std::string_view text);

} // namespace lab
