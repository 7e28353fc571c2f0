// SPDX-License-Identifier: MIT
#pragma once

#include "lab/records/Staff.h"
#include "lab/values/Date.h"
#include "lab/values/Expected.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace lab {
class Clock;
class Database;
} // namespace lab

namespace logistics {

/// A day on which the packing bench closes more or fewer kits than on others of its kind.
struct CapacityDay {
    lab::Date day;
    int kits;
    std::string note;
    std::string enteredBy;
};

/// Kits that the packing bench closes in a day, as the office has it on record.
class Capacity {
public:
    static constexpr int most = 100'000;

    Capacity() = default;
    static Capacity read(lab::Database& database);

    /// Nothing where nobody entered anything for that day.
    std::optional<int> on(lab::Date day) const;
    /// Of that day of the week (1 is Monday) on that date, single days aside.
    std::optional<int> weekday(int weekday, lab::Date date) const;
    /// Ascending.
    const std::vector<CapacityDay>& days() const { return days_; }

private:
    std::map<int, std::map<lab::Date, int>> byWeekday_;
    std::vector<CapacityDay> days_;
};

/// Changes the record; each act one command of a planner or supervisor. All refuse with "capacity.kits" when
/// there are fewer than 0 kits or more than `Capacity::most`.
class CapacityBook {
public:
    CapacityBook(lab::Database& database, const lab::Clock& clock)
        : database_(database)
        , clock_(clock)
    {
    }

    /// "capacity.week": so many on those days of the week (1 to 7) from that date on. Refuses with
    /// "capacity.weekday".
    lab::Expected<void> setWeek(
        const lab::SignedIn& who, const std::vector<int>& weekdays, int kits, lab::Date from);
    /// "capacity.day": so many on that day; 0 loses it. Refuses with "capacity.note" when none is given.
    lab::Expected<void> setDay(const lab::SignedIn& who, lab::Date day, int kits, const std::string& note);
    /// "capacity.clear": that day is like others again. Refuses with "capacity.no-day".
    lab::Expected<void> clearDay(const lab::SignedIn& who, lab::Date day);

private:
    lab::Database& database_;
    const lab::Clock& clock_;
};

} // namespace logistics
