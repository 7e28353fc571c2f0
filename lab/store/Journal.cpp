// SPDX-License-Identifier: MIT
#include "lab/store/Journal.h"

#include "lab/store/Database.h"
#include "lab/store/Json.h"
#include "lab/store/Sha256.h"

#include <cassert>

namespace lab {
namespace {

    /// SHA-256(previous hash, length, canonical record). The length keeps two records from being read as one.
    std::string chained(const JournalEntry& entry)
    {
        Poco::JSON::Object record;
        record.set("at", static_cast<Poco::Int64>(entry.at.time_since_epoch().count()));
        record.set("body", entry.body);
        record.set("kind", entry.kind);
        record.set("seq", static_cast<Poco::Int64>(entry.seq));
        record.set("staff", entry.staff);
        record.set("station", entry.station);
        record.set("subject", entry.subject);
        const auto text = canonical(record);
        return sha256(entry.previousHash + "\n" + std::to_string(text.size()) + "\n" + text);
    }

    const std::string columns = "station, seq, at, staff, kind, subject, body, prev_hash, hash";

    JournalEntry entryOf(const Row& row)
    {
        return {row.text(0), row.integer(1), row.instant(2), row.text(3), row.text(4), row.text(5),
            row.text(6), row.text(7), row.text(8)};
    }

    std::string select(const std::string& rest) { return "SELECT " + columns + " FROM journal " + rest; }

} // namespace

void Journal::append(const SignedIn& who, Instant at, std::string_view kind, std::string_view subject,
    const Poco::JSON::Object& body)
{
    assert(database_.writing());
    const auto last = database_.query(
        "SELECT seq, hash FROM journal WHERE station = $1 ORDER BY seq DESC LIMIT 1", {who.station});
    JournalEntry entry {who.station, last.empty() ? 1 : last[0].integer(0) + 1, at, who.staff.id,
        std::string(kind), std::string(subject), canonical(body), last.empty() ? "" : last[0].text(1), ""};
    entry.hash = chained(entry);
    database_.execute("INSERT INTO journal (station, seq, at, staff, kind, subject, body, prev_hash, hash) "
                      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        {entry.station, entry.seq, entry.at, entry.staff, entry.kind, entry.subject, entry.body,
            entry.previousHash, entry.hash});
}

JournalVerdict Journal::verify(const std::function<void(std::int64_t)>& progress) const
{
    constexpr int page = 5000;
    JournalVerdict verdict;
    for (const auto& row : database_.query("SELECT DISTINCT station FROM journal ORDER BY station")) {
        const auto station = row.text(0);
        ++verdict.stations;
        std::string previous;
        std::int64_t seq = 0;
        while (true) {
            const auto rows = database_.query(
                select("WHERE station = $1 AND seq > $2 ORDER BY seq LIMIT $3"), {station, seq, page});
            for (const auto& line : rows) {
                const auto entry = entryOf(line);
                const char* why = entry.seq != seq + 1             ? "journal.gap"
                                  : entry.previousHash != previous ? "journal.link"
                                  : chained(entry) != entry.hash   ? "journal.changed"
                                                                   : nullptr;
                if (why && !verdict.firstBad)
                    verdict.firstBad = {
                        station, why == std::string_view("journal.gap") ? seq + 1 : entry.seq, why};
                seq = entry.seq;
                previous = entry.hash;
                ++verdict.entries;
            }
            if (progress)
                progress(verdict.entries);
            if (rows.size() < page)
                break;
        }
    }
    return verdict;
}

std::vector<JournalEntry> Journal::latest(int most) const
{
    std::vector<JournalEntry> entries;
    for (const auto& row : database_.query(select("ORDER BY at DESC, seq DESC LIMIT $1"), {most}))
        entries.push_back(entryOf(row));
    return entries;
}

std::int64_t Journal::size() const
{
    return database_.query("SELECT count(*) AS entries FROM journal").at(0).integer(0);
}

} // namespace lab
