// SPDX-License-Identifier: MIT
#pragma once

#include "lab/records/Staff.h"
#include "lab/store/Commands.h"
#include "logistics/rules/CarrierCalendar.h"

#include <set>
#include <vector>

namespace lab {
class Clock;
class Database;
} // namespace lab

namespace logistics {

/// The days from `first` to `last` on which the carrier does otherwise than on a plain week: holidays by the
/// rule (without a name in `confirmedBy`), and what was confirmed against it. By day.
std::vector<CarrierException> carrierDays(
    const std::vector<CarrierException>& exceptions, lab::Date first, lab::Date last);

/// The carrier's calendar as an office confirms it: a year compared with the carrier's own, and days that
/// differ from the rule. Each act one command of a planner or supervisor. Plans made from then on follow it.
class CalendarBook {
public:
    CalendarBook(lab::Database& database, const lab::Clock& clock)
        : database_(database)
        , clock_(clock)
    {
    }

    std::vector<CarrierException> exceptions() const; ///< by day
    std::set<int> years() const;

    /// "calendar.year": somebody has compared that year. Refuses with "calendar.year" outside 2000 to 2100.
    lab::Expected<void> confirmYear(const lab::SignedIn& who, int year);
    /// "calendar.day": the carrier works or rests on that day, whatever the rule says. Refuses with
    /// "calendar.note" when none is given, and "calendar.as-ruled" when the rule says the same.
    lab::Expected<void> except(const lab::SignedIn& who, lab::Date day, bool works, const std::string& note);
    /// "calendar.clear": the rule holds again. Refuses with "calendar.no-exception".
    lab::Expected<void> clear(const lab::SignedIn& who, lab::Date day);

private:
    lab::Expected<void> perform(const lab::CommandKind& kind, const lab::SignedIn& who,
        const std::string& subject, const Poco::JSON::Object& request,
        const std::function<lab::Expected<void>()>& apply);

    lab::Database& database_;
    const lab::Clock& clock_;
};

} // namespace logistics
