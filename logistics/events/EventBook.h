// SPDX-License-Identifier: MIT
#pragma once

#include "lab/records/Staff.h"
#include "lab/store/Commands.h"
#include "lab/values/Zone.h"
#include "logistics/events/OutsideEvent.h"

namespace logistics {

/// The settings of events from outside.
struct EventRules {
    int oldestDays = 366; ///< an event longer ago is refused
    int paymentDays = 7; ///< how long a payment hold stands when the sender names no day
};

/// What became of one event.
struct EventFate {
    enum class Kind {
        Applied, ///< it changed records
        Noted, ///< kept for the desks to see; nothing else changed
        Seen, ///< it had come before; nothing was done
        Refused, ///< nothing was done; the message says why
    };
    Kind kind;
    lab::Message message;
};

std::string_view word(EventFate::Kind kind);

/// Takes events in, each as one command with its journal entry: modules move through their lifecycle, holds
/// come and go, addresses change. An event's id is its command's, so that none is taken twice.
///
/// Called inside Database::write it takes part in that transaction, and a refusal undoes the one event alone.
class EventBook {
public:
    EventBook(lab::Database& database, const lab::Clock& clock, lab::Zone zone, lab::SignedIn who,
        EventRules rules);

    /// Refused with "event.client-unknown", "event.module-unknown", "event.not-theirs", "event.future",
    /// "event.too-old", "event.before-shipment", "event.move", "event.no-hold", "event.before-hold",
    /// "event.past-until", "event.no-rule", "event.id-reused", "role.missing".
    EventFate take(const OutsideEvent& event);

private:
    lab::Expected<EventFate> apply(const OutsideEvent& event, lab::Instant now, Poco::JSON::Object& body);

    lab::Database& database_;
    lab::Zone zone_;
    lab::SignedIn who_;
    EventRules rules_;
    lab::Commands commands_;
};

} // namespace logistics
