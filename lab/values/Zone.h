// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/Date.h"

#include <string>

namespace date {
class time_zone;
}

namespace lab {

/// A time zone of the IANA database, e.g. "America/New_York". Cut-offs count in the origin's zone, expiry and
/// delivery in the destination's.
class Zone {
public:
    /// Refuses with "zone.unknown".
    static Expected<Zone> find(const std::string& name);

    const std::string& name() const;

    /// The civil date there at that moment.
    Date dateAt(Instant at) const;
    /// Minutes since local midnight there at that moment, 0 to 1439.
    int minuteOfDay(Instant at) const;
    /// The moment of that local time; on a night when the clock jumps over it, the first moment after, and
    /// when it comes twice, the earlier one.
    Instant at(Date date, int hour, int minute = 0) const;

private:
    explicit Zone(const date::time_zone* zone)
        : zone_(zone)
    {
    }
    const date::time_zone* zone_;
};

} // namespace lab
