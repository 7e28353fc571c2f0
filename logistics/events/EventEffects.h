// SPDX-License-Identifier: MIT
#pragma once

#include "lab/records/Client.h"
#include "logistics/events/EventBook.h"

namespace lab {
class Database;
}

/// What each kind of event does to the records. All are called inside Database::write, decide from what
/// stands there, and refuse before they write. What they change they tell in `body`, for the journal:
/// numbers, dates and words, nothing personal.
namespace logistics {

struct EventScene {
    lab::Database& database;
    const OutsideEvent& event;
    const lab::Client& client;
    lab::Date day; ///< the lab's, on which it happened
    lab::Date today; ///< the lab's
    const EventRules& rules;
    Poco::JSON::Object& body;
    lab::Instant now;
};

/// Installed and MODULE EXP.
lab::Expected<EventFate> moveModule(const EventScene& scene);
/// Payment due, violation lockout and holds of the accounts office, placed and released.
lab::Expected<EventFate> changeHold(const EventScene& scene);
/// Address, programme end and governing state.
lab::Expected<EventFate> changeAccount(const EventScene& scene);
/// What the desks are to see and nothing else follows from.
lab::Expected<EventFate> noteEvent(const EventScene& scene);

} // namespace logistics
