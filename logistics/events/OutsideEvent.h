// SPDX-License-Identifier: MIT
#pragma once

#include "lab/records/Client.h"
#include "lab/values/Date.h"
#include "lab/values/Identifier.h"
#include "lab/values/ModuleSerial.h"
#include "logistics/events/EventKind.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace logistics {

/// A row of an import file: column and what stands in it, without the empty ones.
using EventFields = std::map<std::string, std::string, std::less<>>;

/// Something that happened outside the lab, as a sender tells it. One that exists has every column its kind
/// needs, none that it has no use for, and in each a value of the right form; whether the records bear it out
/// is for `EventBook` to say.
class OutsideEvent {
public:
    /// Refuses with "event.missing", "event.not-for-kind", "event.kind", "event.id", "event.time",
    /// "event.state", "event.postal", "event.too-long", "event.characters", "event.days", or with what a
    /// value's own parser refuses.
    static lab::Expected<OutsideEvent> parse(
        const EventFields& fields, const lab::SerialFormat& serials = lab::SerialFormat::standard());

    /// The sender's own, or, where the row has none, made from what it says: the same row is the same event.
    const std::string& id() const { return id_; }
    EventKind kind() const { return kind_; }
    lab::Instant at() const { return at_; }
    const lab::ClientId& client() const { return client_; }
    const std::optional<lab::ModuleSerial>& module() const { return module_; }
    const std::optional<lab::Date>& from() const { return from_; }
    const std::optional<lab::Date>& until() const { return until_; }
    const std::optional<lab::HoldKind>& hold() const { return hold_; }
    /// The column's text in its one form; empty when the row does not have it.
    std::string field(std::string_view column) const;
    /// All of them in their one form, the event's id among them.
    const EventFields& fields() const { return fields_; }

private:
    OutsideEvent(EventKind kind, lab::Instant at, lab::ClientId client)
        : kind_(kind)
        , at_(at)
        , client_(std::move(client))
    {
    }

    std::string id_;
    EventKind kind_;
    lab::Instant at_;
    lab::ClientId client_;
    std::optional<lab::ModuleSerial> module_;
    std::optional<lab::Date> from_;
    std::optional<lab::Date> until_;
    std::optional<lab::HoldKind> hold_;
    EventFields fields_;
};

/// "2026-10-05T14:03:00Z", seconds with or without thousandths, Z or an offset such as -05:00. Refuses with
/// "event.time".
lab::Expected<lab::Instant> parseEventTime(std::string_view text);

} // namespace logistics
