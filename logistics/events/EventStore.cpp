// SPDX-License-Identifier: MIT
#include "logistics/events/EventStore.h"

#include "lab/store/Database.h"
#include "lab/store/Json.h"

#include <cassert>

namespace logistics {
namespace {

    const std::string columns = "id, kind, client, module, at, received_at, fields, seq";

    StoredEvent eventOf(const lab::Row& row)
    {
        StoredEvent event {row.text(0), lab::Row::sound(parseEventKind(row.text(1)), 1),
            row.parsed<lab::ClientId>(2), row.optionalParsed<lab::ModuleSerial>(3), row.instant(4),
            row.instant(5), {}};
        const auto fields = lab::parseObject(row.text(6));
        for (const auto& [column, value] : *fields)
            event.fields.emplace(column, value.convert<std::string>());
        return event;
    }

} // namespace

std::string StoredEvent::field(std::string_view column) const
{
    const auto found = fields.find(column);
    return found == fields.end() ? std::string() : found->second;
}

std::vector<StoredEvent> EventStore::ofClient(const lab::ClientId& client, int most) const
{
    std::vector<StoredEvent> events;
    for (const auto& row : database_.query("SELECT " + columns
                                               + " FROM outside_event WHERE client = $1 "
                                                 "ORDER BY at DESC, seq DESC LIMIT $2",
             {client.text(), most}))
        events.push_back(eventOf(row));
    return events;
}

std::vector<StoredEvent> EventStore::page(std::int64_t& seq, int most) const
{
    std::vector<StoredEvent> events;
    for (const auto& row : database_.query(
             "SELECT " + columns + " FROM outside_event WHERE seq > $1 ORDER BY seq LIMIT $2", {seq, most})) {
        events.push_back(eventOf(row));
        seq = row.integer(7);
    }
    return events;
}

void EventStore::add(const OutsideEvent& event, lab::Instant receivedAt)
{
    assert(database_.writing());
    Poco::JSON::Object fields;
    for (const auto& [column, value] : event.fields())
        fields.set(column, value);
    database_.execute(
        "INSERT INTO outside_event (id, seq, kind, client, module, at, received_at, fields) VALUES "
        "($1, (SELECT coalesce(max(seq), 0) + 1 FROM outside_event), $2, $3, $4, $5, $6, $7)",
        {event.id(), word(event.kind()), event.client().text(),
            event.module() ? lab::Value(event.module()->text()) : lab::Value(), event.at(), receivedAt,
            lab::canonical(fields)});
}

} // namespace logistics
