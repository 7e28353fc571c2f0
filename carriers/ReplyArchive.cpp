// SPDX-License-Identifier: MIT
#include "carriers/ReplyArchive.h"

#include "lab/store/Database.h"

#include <cassert>

namespace carriers {
namespace {

    std::optional<lab::Instant> lastHeard(const TrackingReply& reply)
    {
        for (const auto& event : reply.events)
            if (event.at)
                return event.at;
        return std::nullopt;
    }

} // namespace

void ReplyArchive::add(const TrackingReply& reply, lab::Instant at)
{
    assert(database_.writing());
    database_.execute("INSERT INTO carrier_reply (number, at, body) VALUES ($1, $2, $3) "
                      "ON CONFLICT (number, at) DO UPDATE SET body = excluded.body",
        {reply.number.text(), at, reply.body});
    update(reply);
}

void ReplyArchive::update(const TrackingReply& reply)
{
    const auto rows =
        database_.query("SELECT direction FROM parcel WHERE number = $1", {reply.number.text()});
    if (rows.empty())
        return;
    const auto direction = lab::Row::sound(lab::parseParcelDirection(rows[0].text(0)), 0);
    const auto status = reply.statusOf(direction);
    if (status == lab::ParcelClass::NotFound) {
        database_.execute(
            "UPDATE parcel SET status = $1, status_text = $2 WHERE number = $3 AND heard_at IS NULL",
            {word(status), reply.raw.text, reply.number.text()});
        return;
    }
    database_.execute("UPDATE parcel SET status = $1, status_text = $2, heard_at = coalesce($3, heard_at), "
                      "expected_on = coalesce($4, expected_on) WHERE number = $5",
        {word(status), reply.raw.text, lastHeard(reply), reply.scheduledOn, reply.number.text()});
    for (const auto& event : reply.events)
        database_.execute(
            "INSERT INTO parcel_event (number, local_time, utc_offset, at, status, type, code, text, "
            "place, physical) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING",
            {reply.number.text(), event.localTime, event.offset, event.at, word(event.status), event.raw.type,
                event.raw.code, event.raw.text, event.place, event.physical ? 1 : 0});
}

std::vector<TrackingEvent> ReplyArchive::events(const lab::TrackingNumber& number) const
{
    std::vector<TrackingEvent> events;
    for (const auto& row :
        database_.query("SELECT local_time, utc_offset, at, status, type, code, text, place, "
                        "physical FROM parcel_event WHERE number = $1 ORDER BY at DESC, "
                        "local_time DESC",
            {number.text()}))
        events.push_back(
            {{row.text(4), row.text(5), row.text(6)}, lab::Row::sound(lab::parseParcelClass(row.text(3)), 3),
                row.text(0), row.text(1), row.optionalInstant(2), row.text(7), row.integer(8) == 1});
    return events;
}

} // namespace carriers
