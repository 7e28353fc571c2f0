// SPDX-License-Identifier: MIT
#pragma once

#include "logistics/events/OutsideEvent.h"

#include <optional>
#include <string>
#include <vector>

namespace lab {
class Database;
}

namespace logistics {

/// An event as the records keep it. Its personal columns are gone once they have been purged.
struct StoredEvent {
    std::string id;
    EventKind kind;
    lab::ClientId client;
    std::optional<lab::ModuleSerial> module;
    lab::Instant at; ///< when it happened
    lab::Instant receivedAt; ///< when the lab heard of it
    EventFields fields;

    std::string field(std::string_view column) const;
};

/// Events from outside, each once by its id. Changes are made inside Database::write.
class EventStore {
public:
    explicit EventStore(lab::Database& database)
        : database_(database)
    {
    }

    /// The newest of a client's events, the latest first.
    std::vector<StoredEvent> ofClient(const lab::ClientId& client, int most) const;
    /// All, in the order in which they were taken in, page by page: those after `seq`, at most `most`; `seq`
    /// moves on to the last one.
    std::vector<StoredEvent> page(std::int64_t& seq, int most) const;
    void add(const OutsideEvent& event, lab::Instant receivedAt);

private:
    lab::Database& database_;
};

} // namespace logistics
