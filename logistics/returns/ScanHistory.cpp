// SPDX-License-Identifier: MIT
#include "logistics/returns/ScanHistory.h"

#include "lab/Clock.h"
#include "lab/store/Database.h"
#include "lab/values/Text.h"

#include <algorithm>

namespace logistics {
namespace {

    std::string wordOf(const ScanAnswer& answer)
    {
        switch (answer.kind) {
        case ScanAnswer::Kind::Outcome:
            return answer.outcome ? std::string(lab::word(*answer.outcome)) : "outcome";
        case ScanAnswer::Kind::Noted:
            return "noted";
        case ScanAnswer::Kind::Undone:
            return "undone";
        case ScanAnswer::Kind::Refused:
            return answer.refusal ? answer.refusal->code : "refused";
        }
        return {};
    }

    std::string fromHex(const std::string& hex)
    {
        std::string bytes;
        for (std::size_t at = 0; at + 1 < hex.size(); at += 2)
            bytes += static_cast<char>(std::stoi(hex.substr(at, 2), nullptr, 16));
        return bytes;
    }

    ScanEntry entryOf(const scanner::Label& label, std::string answer)
    {
        ScanEntry entry;
        entry.kind = label.kindName();
        entry.value = label.value();
        entry.answer = std::move(answer);
        return entry;
    }

} // namespace

scanner::Label ScanEntry::replayed(const scanner::LabelParser& parser) const
{
    if (const auto known = scanner::symbologyNamed(symbology))
        return parser.parse({*known, identifier, bytes, {}, {}});
    return parser.parseKeys(bytes);
}

ScanHistory::ScanHistory(lab::Database& database, const lab::Clock& clock, lab::SignedIn who)
    : database_(database)
    , clock_(clock)
    , who_(std::move(who))
{
}

void ScanHistory::addKeys(std::string_view keys, const scanner::Label& label, const ScanAnswer& answer)
{
    auto entry = entryOf(label, wordOf(answer));
    entry.source = "keys";
    entry.bytes = keys;
    add({entry});
}

void ScanHistory::addPicture(std::string_view file, const std::vector<scanner::Symbol>& symbols,
    const scanner::LabelParser& parser, const std::vector<ScanAnswer>& answers)
{
    std::vector<ScanEntry> entries;
    for (const auto& symbol : symbols) {
        const auto label = parser.parse(symbol);
        // A module's code has its own answer; the other labels of the picture share the first.
        const auto* serial = label.as<lab::ModuleSerial>();
        const auto own = std::ranges::find_if(answers,
            [&](const ScanAnswer& answer) { return serial && answer.module && *answer.module == *serial; });
        const auto* answer = own != answers.end() ? &*own : answers.empty() ? nullptr : &answers.front();
        auto entry = entryOf(label, answer ? wordOf(*answer) : std::string());
        entry.source = lab::text::shown(file);
        entry.symbology = scanner::formatName(symbol.symbology);
        entry.identifier = symbol.identifier;
        entry.bytes = symbol.bytes;
        entries.push_back(std::move(entry));
    }
    if (!entries.empty())
        add(entries);
}

void ScanHistory::add(const std::vector<ScanEntry>& entries)
try {
    database_.write([&] {
        auto seq = database_
                       .query("SELECT coalesce(max(seq), 0) AS last FROM scan_entry WHERE station = $1",
                           {who_.station})
                       .at(0)
                       .integer(0);
        for (const auto& entry : entries)
            database_.execute(
                "INSERT INTO scan_entry (station, seq, at, staff, source, identifier, symbology, bytes_hex, "
                "kind, meaning, answer) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
                {who_.station, ++seq, clock_.now(), who_.staff.id, entry.source, entry.identifier,
                    entry.symbology, lab::text::hex(entry.bytes), entry.kind, entry.value, entry.answer});
    });
} catch (const lab::Failure&) {
}

std::vector<ScanEntry> ScanHistory::latest(int count) const
{
    std::vector<ScanEntry> entries;
    for (const auto& row :
        database_.query(
            "SELECT station, seq, at, staff, source, symbology, identifier, bytes_hex, kind, meaning, answer "
            "FROM scan_entry ORDER BY at DESC, station, seq DESC LIMIT $1",
            {count}))
        entries.push_back({row.text(0), row.integer(1), row.instant(2), row.text(3), row.text(4), row.text(5),
            row.text(6), fromHex(row.text(7)), row.text(8), row.text(9), row.text(10)});
    return entries;
}

} // namespace logistics
