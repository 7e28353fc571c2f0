// SPDX-License-Identifier: MIT
#pragma once

#include "lab/records/Rule.h"
#include "lab/values/Zone.h"

#include <optional>

namespace logistics {

/// The days from which a client's clock counts.
struct ServiceStart {
    lab::Date installedOn; ///< the module in use
    lab::Date calibratedOn; ///< the same module, at the lab
    std::optional<lab::Date> programmeStart {}; ///< unknown counts as today: the first, shortest step holds
    std::optional<lab::CourtOrder> order {};
};

/// A client's clock for the module in use.
struct ServiceDates {
    lab::Date expiry; ///< the last day the module may be used; ends at midnight in the governing state
    lab::Date inHandBy; ///< the promise: the next one is in the client's hands by this day
    lab::Date lockedFrom; ///< the first day on which the car stays locked
    std::optional<lab::Date> feeDue {}; ///< the second clock, where the state has one
};

/// How a state's rule counts from one day to another. `logistics/rules` is the only place that counts.
class ServiceClock {
public:
    explicit ServiceClock(const lab::JurisdictionRule& rule)
        : rule_(rule)
    {
    }

    /// The interval that holds for a period beginning on `day`. Refuses with "rule.no-interval" when nobody
    /// has found the state's interval, and with "rule.no-order" when a court sets it and no order is known.
    lab::Expected<int> intervalDays(lab::Date day, const std::optional<lab::Date>& programmeStart,
        const std::optional<lab::CourtOrder>& order) const;

    /// Refuses as `intervalDays` does.
    lab::Expected<ServiceDates> dates(const ServiceStart& start) const;

    /// The last day of a period of so many days that begins with `from`.
    lab::Date lastDay(lab::Date from, int days) const { return counted(from, days, rule_.counting.interval); }
    /// The first locked day after that expiry.
    lab::Date lockedFrom(lab::Date expiry) const;

    /// The moment at which that day ends there: the next local midnight, also in the nights in which the
    /// clock changes.
    static lab::Instant endOf(lab::Date day, const lab::Zone& zone) { return zone.at(day.plusDays(1), 0); }

    /// Monday to Friday but the holidays of 5 U.S.C. 6103(a), moved off Saturday and Sunday as 6103(b) says.
    static bool isLegalBusinessDay(lab::Date day);

private:
    lab::Date counted(lab::Date from, int days, lab::Counting counting) const;

    const lab::JurisdictionRule& rule_;
};

} // namespace logistics
