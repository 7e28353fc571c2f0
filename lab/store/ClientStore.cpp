// SPDX-License-Identifier: MIT
#include "lab/store/ClientStore.h"

#include "lab/store/Database.h"

#include <cassert>

namespace lab {
namespace {

    Expected<void> changedOne(const ClientId& id, std::int64_t rows)
    {
        if (rows != 1)
            return refused("client.changed", {{"client", id.text()}});
        return {};
    }

} // namespace

std::optional<Client> ClientStore::find(const ClientId& id) const
{
    const auto rows =
        database_.query("SELECT id, name, email, language, governing_state, zone, variant, firmware, "
                        "programme_end, version FROM client WHERE id = $1",
            {id.text()});
    if (rows.empty())
        return std::nullopt;
    const auto& row = rows[0];
    return Client {row.parsed<ClientId>(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5),
        row.text(6), row.text(7), row.optionalDate(8), row.integer(9)};
}

int ClientStore::count() const
{
    return database_.query("SELECT count(*) AS clients FROM client").at(0).whole(0);
}

std::optional<Address> ClientStore::addressOn(const ClientId& id, Date day) const
{
    // A temporary address ends; it goes before the account's, which does not.
    const auto rows = database_.query(
        "SELECT client, line, city, state, postal, valid_from, valid_until FROM address "
        "WHERE client = $1 AND valid_from <= $2 AND (valid_until IS NULL OR valid_until >= $2) "
        "ORDER BY CASE WHEN valid_until IS NULL THEN 1 ELSE 0 END, valid_from DESC LIMIT 1",
        {id.text(), day});
    if (rows.empty())
        return std::nullopt;
    const auto& row = rows[0];
    return Address {row.parsed<ClientId>(0), row.text(1), row.text(2), row.text(3), row.text(4), row.date(5),
        row.optionalDate(6)};
}

std::vector<Hold> ClientStore::openHolds(const ClientId& id) const
{
    std::vector<Hold> holds;
    for (const auto& row :
        database_.query("SELECT client, kind, reason, placed_on, expected_release, released_on, deadline "
                        "FROM hold WHERE client = $1 AND released_on IS NULL ORDER BY placed_on",
            {id.text()}))
        holds.push_back({row.parsed<ClientId>(0), Row::sound(parseHoldKind(row.text(1)), 1), row.text(2),
            row.date(3), row.optionalDate(4), row.optionalDate(5), row.optionalDate(6)});
    return holds;
}

void ClientStore::add(const Client& client)
{
    assert(database_.writing());
    database_.execute(
        "INSERT INTO client (id, name, email, language, governing_state, zone, variant, firmware, "
        "programme_end, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        {client.id.text(), client.name, client.email, client.language, client.governingState, client.zone,
            client.variant, client.firmware, client.programmeEnd, client.version});
}

void ClientStore::add(const Address& address)
{
    assert(database_.writing());
    database_.execute("INSERT INTO address (client, line, city, state, postal, valid_from, valid_until) "
                      "VALUES ($1, $2, $3, $4, $5, $6, $7)",
        {address.client.text(), address.line, address.city, address.state, address.postal, address.validFrom,
            address.validUntil});
}

void ClientStore::add(const Hold& hold)
{
    assert(database_.writing());
    database_.execute("INSERT INTO hold (client, kind, reason, placed_on, expected_release, released_on, "
                      "deadline) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        {hold.client.text(), word(hold.kind), hold.reason, hold.placedOn, hold.expectedRelease,
            hold.releasedOn, hold.deadline});
}

void ClientStore::replace(const Address& address)
{
    assert(database_.writing());
    database_.execute("DELETE FROM address WHERE client = $1 AND valid_from = $2",
        {address.client.text(), address.validFrom});
    add(address);
}

void ClientStore::place(const Hold& hold)
{
    assert(database_.writing());
    database_.execute("DELETE FROM hold WHERE client = $1 AND kind = $2 AND placed_on = $3",
        {hold.client.text(), word(hold.kind), hold.placedOn});
    add(hold);
}

void ClientStore::release(const Hold& hold, Date day)
{
    assert(database_.writing());
    database_.execute("UPDATE hold SET released_on = $1 WHERE client = $2 AND kind = $3 AND placed_on = $4",
        {day, hold.client.text(), word(hold.kind), hold.placedOn});
}

Expected<void> ClientStore::setProgrammeEnd(const Client& client, Date end)
{
    assert(database_.writing());
    return changedOne(client.id,
        database_.execute(
            "UPDATE client SET programme_end = $1, version = version + 1 WHERE id = $2 AND version = $3",
            {end, client.id.text(), client.version}));
}

Expected<void> ClientStore::setGoverningState(
    const Client& client, const std::string& state, const std::string& zone)
{
    assert(database_.writing());
    return changedOne(client.id,
        database_.execute("UPDATE client SET governing_state = $1, zone = $2, version = version + 1 "
                          "WHERE id = $3 AND version = $4",
            {state, zone, client.id.text(), client.version}));
}

} // namespace lab
