// SPDX-License-Identifier: MIT
#include "lab/store/ReturnStore.h"

#include "lab/store/Database.h"
#include "lab/store/Json.h"
#include "lab/store/RowSeal.h"

#include <cassert>

namespace lab {
namespace {

    const std::string receiptColumns =
        "id, module, kit, client, other_client, governing_state, outcome, matched_by, "
        "place, station, staff, at, undone_at";

    Receipt receiptOf(const Row& row)
    {
        return {row.text(0), row.optionalParsed<ModuleSerial>(1), row.optionalParsed<KitId>(2),
            row.optionalParsed<ClientId>(3), row.optionalParsed<ClientId>(4), row.text(5),
            Row::sound(parseReturnOutcome(row.text(6)), 6), parseEvidence(row.text(7)), row.parsed<Place>(8),
            row.text(9), row.text(10), row.instant(11), !row.isNull(12)};
    }

    std::vector<Receipt> receiptsOf(const Rows& rows)
    {
        std::vector<Receipt> receipts;
        for (const auto& row : rows)
            receipts.push_back(receiptOf(row));
        return receipts;
    }

    std::optional<Receipt> firstOf(std::vector<Receipt> receipts)
    {
        return receipts.empty() ? std::nullopt : std::optional(std::move(receipts.front()));
    }

} // namespace

std::optional<ExpectedReturn> LedgerStore::openByModule(const ModuleSerial& module) const
{
    const auto rows =
        database_.query("SELECT id, module, kit, client, cause, opened_on, due, promised_by, closed_at "
                        "FROM expected_return WHERE module = $1 AND closed_at IS NULL",
            {module.text()});
    if (rows.empty())
        return std::nullopt;
    const auto& row = rows[0];
    return ExpectedReturn {row.text(0), row.parsed<ModuleSerial>(1), row.parsed<KitId>(2),
        row.parsed<ClientId>(3), Row::sound(parseReturnCause(row.text(4)), 4), row.date(5), row.date(6),
        row.optionalDate(7), row.optionalInstant(8)};
}

int LedgerStore::countOpen() const
{
    return database_.query("SELECT count(*) AS lines FROM expected_return WHERE closed_at IS NULL")
        .at(0)
        .whole(0);
}

void LedgerStore::add(const ExpectedReturn& line)
{
    assert(database_.writing());
    database_.execute(
        "INSERT INTO expected_return (id, module, kit, client, cause, opened_on, due, promised_by, "
        "closed_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        {line.id, line.module.text(), line.kit.text(), line.client.text(), word(line.cause), line.openedOn,
            line.due, line.promisedBy, line.closedAt});
}

void LedgerStore::change(const std::string& id, ReturnCause cause, Date due)
{
    assert(database_.writing());
    database_.execute(
        "UPDATE expected_return SET cause = $1, due = $2 WHERE id = $3", {word(cause), due, id});
}

void LedgerStore::close(const std::string& id, Instant at, const std::string& receipt)
{
    assert(database_.writing());
    database_.execute(
        "UPDATE expected_return SET closed_at = $1, closed_by = $2 WHERE id = $3", {at, receipt, id});
}

void LedgerStore::reopen(const std::string& id)
{
    assert(database_.writing());
    database_.execute("UPDATE expected_return SET closed_at = NULL, closed_by = NULL WHERE id = $1", {id});
}

std::optional<Receipt> ReceiptStore::openByModule(const ModuleSerial& module) const
{
    return firstOf(receiptsOf(database_.query(
        "SELECT " + receiptColumns + " FROM receipt WHERE module = $1 AND is_open = 1", {module.text()})));
}

std::optional<Receipt> ReceiptStore::latestOf(const std::string& station) const
{
    return firstOf(receiptsOf(database_.query(
        "SELECT " + receiptColumns
            + " FROM receipt WHERE station = $1 AND undone_at IS NULL ORDER BY seq DESC LIMIT 1",
        {station})));
}

std::vector<Receipt> ReceiptStore::since(Instant from) const
{
    return receiptsOf(database_.query(
        "SELECT " + receiptColumns + " FROM receipt WHERE at >= $1 ORDER BY at DESC, seq DESC", {from}));
}

int ReceiptStore::nextSlot(const std::string& cart, int slots) const
{
    const auto rows =
        database_.query("SELECT place FROM receipt WHERE place LIKE $1 ORDER BY at DESC, seq DESC LIMIT 1",
            {"cart " + cart + " %"});
    return rows.empty() ? 1 : rows[0].parsed<Place>(0).slot() % slots + 1;
}

void ReceiptStore::add(const Receipt& receipt, const Poco::JSON::Object& before)
{
    assert(database_.writing());
    const auto seq = database_
                         .query("SELECT coalesce(max(seq), 0) + 1 AS next FROM receipt WHERE station = $1",
                             {receipt.station})
                         .at(0)
                         .integer(0);
    Values values {receipt.id, receipt.module ? Value(receipt.module->text()) : Value(),
        receipt.kit ? Value(receipt.kit->text()) : Value(),
        receipt.client ? Value(receipt.client->text()) : Value(),
        receipt.otherClient ? Value(receipt.otherClient->text()) : Value(), receipt.governingState,
        word(receipt.outcome), joined(receipt.matchedBy), receipt.place.text(), receipt.station,
        receipt.staff, receipt.at, 1, Value(), canonical(before), seq};
    values.emplace_back(rowHash(values));
    database_.execute(
        "INSERT INTO receipt (" + std::string(sealedTable("receipt").columns)
            + ", row_hash) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, "
              "$15, $16, $17)",
        values);
}

Poco::JSON::Object::Ptr ReceiptStore::before(const std::string& id) const
{
    return parseObject(database_.query("SELECT before FROM receipt WHERE id = $1", {id}).at(0).text(0));
}

void ReceiptStore::change(const std::string& id, ReturnOutcome outcome, const Place& place)
{
    assert(database_.writing());
    database_.execute(
        "UPDATE receipt SET outcome = $1, place = $2 WHERE id = $3", {word(outcome), place.text(), id});
    sealRow(database_, "receipt", {id});
}

void ReceiptStore::addEvidence(const std::string& id, const std::vector<Evidence>& evidence)
{
    assert(database_.writing());
    database_.execute("UPDATE receipt SET matched_by = $1 WHERE id = $2", {joined(evidence), id});
    sealRow(database_, "receipt", {id});
}

void ReceiptStore::undo(const std::string& id, Instant at)
{
    assert(database_.writing());
    database_.execute("UPDATE receipt SET is_open = 0, undone_at = $1 WHERE id = $2", {at, id});
    sealRow(database_, "receipt", {id});
}

void ReceiptStore::release(const ModuleSerial& module)
{
    assert(database_.writing());
    if (const auto open = openByModule(module)) {
        database_.execute("UPDATE receipt SET is_open = 0 WHERE id = $1", {open->id});
        sealRow(database_, "receipt", {open->id});
    }
}

} // namespace lab
