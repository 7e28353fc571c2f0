// SPDX-License-Identifier: MIT
#include "lab/store/KitStore.h"

#include "lab/store/Database.h"

#include <cassert>

namespace lab {
namespace {

    const std::string columns =
        "id, module, client, box, outbound_tracking, return_tracking, certificate, "
        "service, ship_on, expiry, window_from, window_until, rule_state, rule_version, "
        "closed_on";

    Kit kitOf(const Row& row)
    {
        return {row.parsed<KitId>(0), row.parsed<ModuleSerial>(1), row.parsed<ClientId>(2),
            row.parsed<BoxId>(3), row.parsed<TrackingNumber>(4), row.parsed<TrackingNumber>(5), row.text(6),
            row.text(7), row.date(8), row.date(9), row.date(10), row.date(11), row.text(12), row.whole(13),
            row.optionalDate(14)};
    }

} // namespace

std::optional<Kit> KitStore::first(const std::string& where, const std::string& key) const
{
    const auto rows = database_.query(
        "SELECT " + columns + " FROM kit WHERE " + where + " ORDER BY ship_on DESC, id DESC LIMIT 1", {key});
    return rows.empty() ? std::nullopt : std::optional(kitOf(rows[0]));
}

std::optional<Kit> KitStore::find(const KitId& id) const { return first("id = $1", id.text()); }

std::optional<Kit> KitStore::openByModule(const ModuleSerial& module) const
{
    return first("module = $1 AND closed_on IS NULL", module.text());
}

std::optional<Kit> KitStore::openByBox(const BoxId& box) const
{
    return first("box = $1 AND closed_on IS NULL", box.text());
}

std::optional<Kit> KitStore::byTracking(const TrackingNumber& number) const
{
    return first("return_tracking = $1 OR outbound_tracking = $1", number.text());
}

std::vector<Kit> KitStore::openOfClient(const ClientId& client) const
{
    std::vector<Kit> kits;
    for (const auto& row : database_.query(
             "SELECT " + columns + " FROM kit WHERE client = $1 AND closed_on IS NULL ORDER BY ship_on DESC",
             {client.text()}))
        kits.push_back(kitOf(row));
    return kits;
}

std::optional<Parcel> KitStore::parcel(const TrackingNumber& number) const
{
    const auto rows = database_.query("SELECT number, direction, kit, status, status_text, heard_at, "
                                      "expected_on FROM parcel WHERE number = $1",
        {number.text()});
    if (rows.empty())
        return std::nullopt;
    const auto& row = rows[0];
    return Parcel {row.parsed<TrackingNumber>(0), Row::sound(parseParcelDirection(row.text(1)), 1),
        row.parsed<KitId>(2), Row::sound(parseParcelClass(row.text(3)), 3), row.text(4),
        row.optionalInstant(5), row.optionalDate(6)};
}

std::optional<LostCase> KitStore::openLostCase(const ModuleSerial& module) const
{
    const auto rows = database_.query("SELECT id, parcel, module, client, opened_on, next_contact, closed_on "
                                      "FROM lost_case WHERE module = $1 AND closed_on IS NULL",
        {module.text()});
    if (rows.empty())
        return std::nullopt;
    const auto& row = rows[0];
    return LostCase {row.text(0), row.parsed<TrackingNumber>(1), row.parsed<ModuleSerial>(2),
        row.parsed<ClientId>(3), row.date(4), row.date(5), row.optionalDate(6)};
}

void KitStore::add(const Kit& kit)
{
    assert(database_.writing());
    database_.execute("INSERT INTO kit (" + columns
                          + ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
        {kit.id.text(), kit.module.text(), kit.client.text(), kit.box.text(), kit.outbound.text(),
            kit.returning.text(), kit.certificate, kit.service, kit.shipDay, kit.expiry, kit.windowFrom,
            kit.windowUntil, kit.ruleState, kit.ruleVersion, kit.closedOn});
}

void KitStore::add(const Parcel& parcel)
{
    assert(database_.writing());
    database_.execute(
        "INSERT INTO parcel (number, direction, kit, status, status_text, heard_at, expected_on) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7)",
        {parcel.number.text(), word(parcel.direction), parcel.kit.text(), word(parcel.status),
            parcel.statusText, parcel.heardAt, parcel.expectedOn});
}

void KitStore::add(const LostCase& lostCase)
{
    assert(database_.writing());
    database_.execute(
        "INSERT INTO lost_case (id, parcel, module, client, opened_on, next_contact, closed_on) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7)",
        {lostCase.id, lostCase.parcel.text(), lostCase.module.text(), lostCase.client.text(),
            lostCase.openedOn, lostCase.nextContact, lostCase.closedOn});
}

void KitStore::setExpiry(const KitId& id, Date expiry, const std::string& ruleState, int ruleVersion)
{
    assert(database_.writing());
    database_.execute("UPDATE kit SET expiry = $1, rule_state = $2, rule_version = $3 WHERE id = $4",
        {expiry, ruleState, ruleVersion, id.text()});
}

void KitStore::close(const KitId& id, Date day)
{
    assert(database_.writing());
    database_.execute("UPDATE kit SET closed_on = $1 WHERE id = $2", {day, id.text()});
}

void KitStore::reopen(const KitId& id)
{
    assert(database_.writing());
    database_.execute("UPDATE kit SET closed_on = NULL WHERE id = $1", {id.text()});
}

void KitStore::swapReturnLabels(const KitId& one, const KitId& other)
{
    assert(database_.writing());
    const auto first = find(one);
    const auto second = find(other);
    if (!first || !second)
        throw Failure({"store.record", {{"column", "kit"}, {"why", "kit.form"}}});
    const auto set = [&](const KitId& kit, const std::string& box, const std::string& label) {
        database_.execute(
            "UPDATE kit SET box = $1, return_tracking = $2 WHERE id = $3", {box, label, kit.text()});
    };
    // Each stands once in the records, so one of the two must step aside first.
    set(one, "aside " + one.text(), "aside " + one.text());
    set(other, first->box.text(), first->returning.text());
    set(one, second->box.text(), second->returning.text());
    for (const auto& [kit, label] : {std::pair(one, second->returning), std::pair(other, first->returning)})
        database_.execute("UPDATE parcel SET kit = $1 WHERE number = $2", {kit.text(), label.text()});
}

void KitStore::closeLostCase(const std::string& id, Date day)
{
    assert(database_.writing());
    database_.execute("UPDATE lost_case SET closed_on = $1 WHERE id = $2", {day, id});
}

void KitStore::reopenLostCase(const std::string& id)
{
    assert(database_.writing());
    database_.execute("UPDATE lost_case SET closed_on = NULL WHERE id = $1", {id});
}

} // namespace lab
