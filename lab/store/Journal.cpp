// SPDX-License-Identifier: MIT
#include "lab/store/Journal.h"

#include "lab/store/Database.h"
#include "lab/store/Json.h"
#include "lab/store/Sha256.h"
#include "lab/values/Text.h"

#include <cassert>
#include <set>

namespace lab {
namespace {

    /// SHA-256(previous hash, length, canonical record). The length keeps two records from being read as one.
    /// Written out by hand, keys in order, because an audit makes a million of these texts.
    std::string chained(const JournalEntry& entry)
    {
        std::string text = R"({"at":)";
        text += std::to_string(entry.at.time_since_epoch().count());
        const auto field = [&text](std::string_view key, const std::string& value) {
            text += ",\"";
            text += key;
            text += "\":";
            appendJsonString(text, value);
        };
        field("body", entry.body);
        field("kind", entry.kind);
        text += ",\"seq\":" + std::to_string(entry.seq);
        field("staff", entry.staff);
        field("station", entry.station);
        field("subject", entry.subject);
        text += '}';
        return sha256(entry.previousHash + "\n" + std::to_string(text.size()) + "\n" + text);
    }

    constexpr std::chrono::minutes clockTolerance(1);

    constexpr std::string_view clockMoved = "clock.moved";

    const std::string columns = "station, seq, at, staff, kind, subject, body, prev_hash, hash";

    JournalEntry entryOf(const Row& row)
    {
        return {row.text(0), row.integer(1), row.instant(2), row.text(3), row.text(4), row.text(5),
            row.text(6), row.text(7), row.text(8)};
    }

    std::string select(const std::string& rest) { return "SELECT " + columns + " FROM journal " + rest; }

    // An audit reads an entry as one text, its fields apart by a character that texts do not hold: that is
    // several times as fast as nine columns.
    constexpr const char* unitSeparator = "\x1F";
    const std::string packedPage =
        "SELECT CAST(seq AS TEXT) || $1 || CAST(at AS TEXT) || $1 || staff || $1 || kind || $1 || subject || "
        "$1 || "
        "body || $1 || prev_hash || $1 || hash AS entry FROM journal WHERE station = $2 AND seq > $3 "
        "ORDER BY seq LIMIT $4";

    /// Nothing when a field holds the character after all.
    std::optional<JournalEntry> unpacked(const std::string& station, const std::string& packed)
    {
        const auto fields = text::split(packed, *unitSeparator);
        if (fields.size() != 8)
            return std::nullopt;
        const auto seq = text::parseInteger(fields[0]);
        const auto at = text::parseInteger(fields[1]);
        if (!seq || !at)
            return std::nullopt;
        const auto field = [&](std::size_t i) { return std::string(fields[i]); };
        return JournalEntry {station, *seq, Instant(std::chrono::milliseconds(*at)), field(2), field(3),
            field(4), field(5), field(6), field(7)};
    }

    /// A station's entries after a number, at most that many, the oldest first.
    std::vector<JournalEntry> entriesAfter(
        Database& database, const std::string& station, std::int64_t seq, int most)
    {
        std::vector<JournalEntry> entries;
        for (const auto& row : database.query(packedPage, {unitSeparator, station, seq, most})) {
            auto entry = unpacked(station, row.text(0));
            if (!entry) {
                entries.clear();
                for (const auto& whole :
                    database.query(select("WHERE station = $1 AND seq > $2 ORDER BY seq LIMIT $3"),
                        {station, seq, most}))
                    entries.push_back(entryOf(whole));
                return entries;
            }
            entries.push_back(*std::move(entry));
        }
        return entries;
    }

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

void Journal::noteClock(const SignedIn& who, Instant now, std::optional<std::chrono::milliseconds> jump)
{
    assert(database_.writing());
    const auto last =
        database_.query("SELECT at FROM journal WHERE station = $1 ORDER BY seq DESC LIMIT 1", {who.station});
    const bool wentBack = !last.empty() && now < last[0].instant(0) - clockTolerance;
    if (!wentBack && !jump)
        return;
    Poco::JSON::Object body;
    if (!last.empty())
        body.set("last_entry_at", isoInstant(last[0].instant(0)));
    body.set("now", isoInstant(now));
    const auto moved = jump.value_or(wentBack ? now - last[0].instant(0) : std::chrono::milliseconds(0));
    body.set("moved_ms", static_cast<Poco::Int64>(moved.count()));
    append(who, now, clockMoved, who.station, body);
}

namespace {

    /// Follows one station's chain, entry by entry.
    class ChainCheck {
    public:
        ChainCheck(std::string station, const Anchored& anchored)
            : station_(std::move(station))
        {
            if (const auto found = anchored.find(station_); found != anchored.end())
                anchors_ = found->second;
        }

        std::int64_t seq() const { return seq_; }
        const std::optional<JournalVerdict::FirstBad>& firstBad() const { return firstBad_; }

        void take(const JournalEntry& entry)
        {
            if (entry.seq != seq_ + 1)
                blame(seq_ + 1, "journal.gap");
            else if (entry.previousHash != previous_)
                blame(entry.seq, "journal.link");
            else if (chained(entry) != entry.hash)
                blame(entry.seq, "journal.changed");
            if (const auto anchor = anchors_.find(entry.seq);
                anchor != anchors_.end() && anchor->second != entry.hash)
                blame(entry.seq, "journal.recomputed");
            seq_ = entry.seq;
            previous_ = entry.hash;
        }

        /// No entry follows.
        void end()
        {
            if (!anchors_.empty() && anchors_.rbegin()->first > seq_)
                blame(seq_ + 1, "journal.tail");
        }

    private:
        void blame(std::int64_t seq, const char* why)
        {
            if (!firstBad_)
                firstBad_ = {station_, seq, why, ""};
        }

        std::string station_;
        std::map<std::int64_t, std::string> anchors_;
        std::int64_t seq_ = 0;
        std::string previous_;
        std::optional<JournalVerdict::FirstBad> firstBad_;
    };

} // namespace

Message JournalVerdict::complaint() const
{
    if (!firstBad)
        return {};
    if (!firstBad->record.empty())
        return {"audit.record", {{"record", firstBad->record}}};
    return {"audit.entry", {{"station", firstBad->station}, {"seq", std::to_string(firstBad->seq)}}};
}

JournalVerdict Journal::verify(
    const std::function<void(std::int64_t)>& progress, const Anchored& anchored) const
{
    constexpr std::size_t page = 5000;
    JournalVerdict verdict;
    std::set<std::string> stations;
    for (const auto& head : heads())
        stations.insert(head.station);
    verdict.stations = static_cast<int>(stations.size());
    for (const auto& [station, anchors] : anchored)
        stations.insert(station); // also of one whose whole chain is gone
    for (const auto& station : stations) {
        ChainCheck check(station, anchored);
        while (true) {
            const auto entries = entriesAfter(database_, station, check.seq(), static_cast<int>(page));
            for (const auto& entry : entries)
                check.take(entry);
            verdict.entries += static_cast<std::int64_t>(entries.size());
            if (progress)
                progress(verdict.entries);
            if (entries.size() < page)
                break;
        }
        check.end();
        if (!verdict.firstBad)
            verdict.firstBad = check.firstBad();
    }
    return verdict;
}

std::vector<ChainHead> Journal::heads() const
{
    // Station by station, each by one step down the key: counting through every entry would take seconds.
    std::vector<ChainHead> heads;
    std::string station;
    while (true) {
        const auto next = database_.query(
            "SELECT station FROM journal WHERE station > $1 ORDER BY station LIMIT 1", {station});
        if (next.empty())
            return heads;
        station = next[0].text(0);
        const auto last = database_.query(
            "SELECT seq, hash FROM journal WHERE station = $1 ORDER BY seq DESC LIMIT 1", {station});
        heads.push_back({station, last.at(0).integer(0), last.at(0).text(1)});
    }
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
