// SPDX-License-Identifier: MIT
#pragma once

#include "lab/records/Client.h"
#include "lab/records/Staff.h"
#include "lab/values/Date.h"

#include <map>
#include <optional>
#include <string>

namespace lab {
class Clock;
class Database;
} // namespace lab

namespace logistics {

/// Days to which planners pinned clients by hand. A pin is a wish with a price: it never makes a plan
/// impossible.
class PinStore {
public:
    explicit PinStore(lab::Database& database)
        : database_(database)
    {
    }

    /// By client.
    std::map<std::string, lab::Date> all() const;
    /// Pins the client to that day, or takes the pin away; a planner's or supervisor's command. Refuses with
    /// "plan.pin-past" for a day before today and "plan.no-such-client".
    lab::Expected<void> pin(const lab::ClientId& client, const std::optional<lab::Date>& day, lab::Date today,
        const lab::SignedIn& who, const lab::Clock& clock);

private:
    lab::Database& database_;
};

} // namespace logistics
