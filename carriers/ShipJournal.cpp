// SPDX-License-Identifier: MIT
#include "carriers/ShipJournal.h"

#include "lab/records/Words.h"
#include "lab/store/Database.h"
#include "lab/store/Sha256.h"

#include <cassert>

namespace carriers {
namespace {

    constexpr lab::Words<ShipState, 6> states {{{
        {ShipState::Intended, "intended"},
        {ShipState::Sent, "sent"},
        {ShipState::Done, "done"},
        {ShipState::Unknown, "unknown"},
        {ShipState::Failed, "failed"},
        {ShipState::Voided, "voided"},
    }}};

    void append(std::string& text, const Party& party)
    {
        for (const auto& part : {party.name, party.phone, party.address.city, party.address.state,
                 party.address.postal, party.address.country})
            text += part + "\n";
        for (const auto& line : party.address.lines)
            text += line + "\n";
        text += "\n";
    }

} // namespace

std::string_view word(ShipState state) { return states.word(state); }

std::string requestHash(const ShipmentRequest& request, ShipKind kind)
{
    std::string text(word(kind));
    for (const auto& part : {request.kit.text(), request.service, request.shipDay.iso(),
             std::to_string(request.weightOunces), request.description, request.reference})
        text += "\n" + part;
    text += "\n";
    for (const auto& party : {request.shipper, request.from, request.to})
        append(text, party);
    return lab::sha256(text);
}

std::optional<std::string> ShipJournal::standing(const lab::KitId& kit, ShipKind kind) const
{
    const auto rows =
        database_.query("SELECT id FROM ship_request WHERE kit = $1 AND kind = $2 AND state = 'done'",
            {kit.text(), word(kind)});
    return rows.empty() ? std::nullopt : std::optional(rows[0].text(0));
}

std::optional<ShipRecord> ShipJournal::find(const std::string& id, ShipKind kind) const
{
    const auto rows =
        database_.query("SELECT kit, request_hash, reference, state, tracking, label_file, label_hash, "
                        "charge_cents FROM ship_request WHERE id = $1 AND kind = $2",
            {id, word(kind)});
    if (rows.empty())
        return std::nullopt;
    const auto& row = rows[0];
    return ShipRecord {id, kind, row.parsed<lab::KitId>(0), row.text(1), row.text(2),
        lab::Row::sound(states.parse(row.text(3), "ship.state"), 3),
        row.optionalParsed<lab::TrackingNumber>(4), row.optionalText(5).value_or(""),
        row.optionalText(6).value_or(""),
        row.isNull(7) ? std::nullopt : std::optional(lab::Money::cents(row.integer(7)))};
}

void ShipJournal::intend(const ShipRecord& record, lab::Instant at)
{
    assert(database_.writing());
    database_.execute(
        "INSERT INTO ship_request (id, kind, kit, request_hash, reference, state, at, changed_at) "
        "VALUES ($1, $2, $3, $4, $5, 'intended', $6, $7)",
        {record.id, word(record.kind), record.kit.text(), record.requestHash, record.reference, at, at});
}

bool ShipJournal::claim(const std::string& id, ShipKind kind, lab::Instant at)
{
    assert(database_.writing());
    return database_.execute("UPDATE ship_request SET state = 'sent', changed_at = $1 "
                             "WHERE id = $2 AND kind = $3 AND state IN ('intended', 'failed')",
               {at, id, word(kind)})
           == 1;
}

void ShipJournal::finish(
    const ShipRecord& record, const Shipment& shipment, const std::string& labelFile, lab::Instant at)
{
    assert(database_.writing());
    std::optional<std::int64_t> charge;
    if (shipment.charge)
        charge = shipment.charge->cents();
    database_.execute(
        "UPDATE ship_request SET state = 'done', tracking = $1, label_file = $2, label_hash = $3, "
        "charge_cents = coalesce($4, charge_cents), failure = NULL, changed_at = $5 "
        "WHERE id = $6 AND kind = $7",
        {shipment.number.text(), labelFile, lab::sha256(shipment.label), charge, at, record.id,
            word(record.kind)});
}

void ShipJournal::set(const ShipRecord& record, ShipState state, const std::string& failure, lab::Instant at)
{
    assert(database_.writing());
    database_.execute(
        "UPDATE ship_request SET state = $1, failure = $2, changed_at = $3 WHERE id = $4 AND kind = $5",
        {word(state), failure, at, record.id, word(record.kind)});
}

} // namespace carriers
