// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/Date.h"
#include "lab/values/Zone.h"
#include "logistics/rules/Service.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace lab {
class Database;
}

namespace logistics {

/// What somebody confirmed about a day against the rule: an extra day off, or a holiday that is worked.
struct CarrierException {
    lab::Date day;
    bool works;
    std::string note;
    std::string confirmedBy;
};

/// Days without a delivery between two that have one.
struct ClosedPeriod {
    lab::Date first;
    lab::Date last;

    int days() const { return last.daysSince(first) + 1; }
};

/// The days on which UPS picks up and delivers, computed by rule for any year, with what was confirmed
/// against the rule. Dates of pickup are in the lab's zone, dates of arrival in the client's.
///
/// Monday to Friday but New Year's Day, Memorial Day, Independence Day, Labor Day, Thanksgiving, the Friday
/// after it (air by arrangement only) and Christmas Day. On New Year's Eve only air moves; on Christmas Eve
/// nothing is picked up without arrangement. Saturday delivery is a paid extra and counts only where it is
/// asked for.
class CarrierCalendar {
public:
    enum class Saturday { Off, Delivers };

    CarrierCalendar() = default;
    /// `years` are those somebody has confirmed; when there are none, every year counts by rule.
    explicit CarrierCalendar(const std::vector<CarrierException>& exceptions, std::set<int> years = {});
    /// The exceptions and years confirmed in the records.
    static CarrierCalendar read(lab::Database& database);

    static bool isHoliday(lab::Date day);

    bool knows(lab::Date day) const;
    bool picksUp(lab::Date day, Service service) const;
    bool delivers(lab::Date day, Service service, Saturday saturday = Saturday::Off) const;

    /// The day itself when that service picks up on it, else the next one that does.
    lab::Date pickupOnOrAfter(lab::Date day, Service service) const;
    /// Delivery of what is picked up on or after `shipDay`; the pickup's own day does not count.
    lab::Date arrival(
        lab::Date shipDay, int transitDays, Service service, Saturday saturday = Saturday::Off) const;
    /// The transit days by which what is picked up on or after `shipDay` arrives on that day: what `arrival`
    /// was asked with.
    int transitDays(lab::Date shipDay, lab::Date arrives, Service service) const;
    /// The last delivery day up to and with that one: who must have something by a Sunday gets it by Friday.
    lab::Date deliveryOnOrBefore(lab::Date day, Service service) const;
    /// The run of days without any delivery that holds this one: a weekend, or a holiday beside it.
    std::optional<ClosedPeriod> closedPeriod(lab::Date day) const;

private:
    bool rests(lab::Date day) const;

    std::map<lab::Date, bool> exceptions_;
    std::set<int> years_;
};

/// When the carrier comes for the day's parcels. A label printed later is the next pickup's.
struct PickupCutoff {
    lab::Zone origin;
    int minuteOfDay = 17 * 60; ///< local, 0 to 1439

    /// The ship day of a label printed at that moment.
    lab::Date shipDay(lab::Instant printed, const CarrierCalendar& calendar, Service service) const;
    /// Minutes left until the cut-off of that moment's day; negative after it.
    int minutesLeft(lab::Instant now) const { return minuteOfDay - origin.minuteOfDay(now); }
};

} // namespace logistics
