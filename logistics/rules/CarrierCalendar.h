// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/Date.h"

namespace logistics {

/// The days on which UPS picks up and delivers: Monday to Friday but its holidays, which are computed by rule
/// for any year. Saturday delivery is a paid extra and not counted on.
class CarrierCalendar {
public:
    /// New Year's Day, Memorial Day, Independence Day, Labor Day, Thanksgiving and the Friday after it (no
    /// Ground service), Christmas Day.
    static bool isHoliday(lab::Date day);
    static bool isBusinessDay(lab::Date day) { return !day.isWeekend() && !isHoliday(day); }

    /// The day itself when it is a business day, else the next one.
    static lab::Date onOrAfter(lab::Date day);
    static lab::Date onOrBefore(lab::Date day);
    /// Delivery of what is picked up on `shipDay`, which does not count itself.
    static lab::Date arrival(lab::Date shipDay, int transitDays);
    /// Business days after `from` up to and with `to`; 0 when `to` is not later.
    static int businessDaysBetween(lab::Date from, lab::Date to);
};

} // namespace logistics
