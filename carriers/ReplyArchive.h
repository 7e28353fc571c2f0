// SPDX-License-Identifier: MIT
#pragma once

#include "carriers/Tracking.h"

namespace lab {
class Database;
}

namespace carriers {

/// What carriers said about parcels, word by word and event by event; the carrier itself forgets after 120
/// days. Changes are made inside Database::write.
class ReplyArchive {
public:
    explicit ReplyArchive(lab::Database& database)
        : database_(database)
    {
    }

    /// Keeps the reply, and brings the parcel's row and events up to it when the lab knows the parcel. A
    /// carrier that no longer knows a number does not undo what it said before.
    void add(const TrackingReply& reply, lab::Instant at);

    /// Newest first.
    std::vector<TrackingEvent> events(const lab::TrackingNumber& number) const;

private:
    void update(const TrackingReply& reply);

    lab::Database& database_;
};

} // namespace carriers
