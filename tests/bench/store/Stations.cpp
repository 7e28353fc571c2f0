// SPDX-License-Identifier: MIT
#include "lab/Clock.h"
#include "lab/store/Database.h"
#include "lab/store/LabIdentity.h"
#include "logistics/returns/ReturnsDesk.h"
#include "tests/bench/store/Benches.h"
#include "tests/bench/store/Timings.h"
#include "tests/shared/ThrowAwayPostgres.h"

#include <array>
#include <cstdlib>
#include <thread>

namespace {

constexpr int stations = 8;
constexpr int modulesEach = 6000; // more than a station takes in while it is timed

/// What each module that comes back has in the records. pgbench's have serials that it can make up itself.
constexpr const char* fillSql[] = {
    "INSERT INTO staff (id, name, role) VALUES ('staff-01', 'Bench', 'warehouse')",
    "INSERT INTO jurisdiction_rule (state, version, effective_from, interval_days, grace_days, return_days, mail_in, "
    "citation, confidence) VALUES ('OH', 1, '2024-01-01', 60, 7, 10, 'yes', 'bench', 'fictitious')",
    "INSERT INTO client (id, name, email, language, governing_state, zone, variant, firmware) "
    "SELECT CAST(100000000 + n AS TEXT), 'Bench', 'bench@example.invalid', 'en', 'OH', 'America/New_York', 'FC-100', "
    "'4.2.0' FROM bench",
    "INSERT INTO module (serial, variant, firmware, state, place) "
    "SELECT serial, 'FC-100', '4.2.0', 'returning', 'out' FROM bench",
    "INSERT INTO kit (id, module, client, box, outbound_tracking, return_tracking, certificate, service, ship_on, "
    "expiry, window_from, window_until, rule_state, rule_version) SELECT 'K-' || CAST(100000000 + n AS TEXT), serial, "
    "CAST(100000000 + n AS TEXT), 'B-' || CAST(100000000 + n AS TEXT), outbound, returning_by, 'B', '03', "
    "'2026-07-24', '2026-09-28', '2026-07-28', '2026-08-04', 'OH', 1 FROM bench",
    "INSERT INTO expected_return (id, module, kit, client, cause, opened_on, due) SELECT 'line-' || serial, serial, "
    "'K-' || CAST(100000000 + n AS TEXT), CAST(100000000 + n AS TEXT), 'exchange', '2026-07-24', '2026-10-08' "
    "FROM bench",
};

void fill(lab::Database& database)
{
    database.execute("CREATE TEMPORARY TABLE bench (n BIGINT, serial TEXT, outbound TEXT, returning_by TEXT)");
    database.write([&] {
        lab::writeLabIdentity(database,
            {"Bench", lab::LabKind::Training, "America/New_York", lab::Date(2026, 10, 6), 1});
        for (int n = 0; n < 2 * stations * modulesEach; ++n) {
            const bool ours = n < stations * modulesEach;
            database.execute("INSERT INTO bench (n, serial, outbound, returning_by) VALUES ($1, $2, $3, $4)",
                {n, ours ? BigLab::serial(n).text() : "PB" + std::to_string(n), BigLab::outbound(n).text(),
                    BigLab::returning(n).text()});
        }
        for (const auto* sql : fillSql)
            database.execute(sql);
    });
    database.execute("VACUUM ANALYZE");
}

/// The returns desk's statements in its order. Each client counts through modules of its own, and begins its own
/// chain of the journal with its first entry.
constexpr const char* script = R"(
\set i :i + 1
\set n 48000 + :client_id * 6000 + :i
BEGIN ISOLATION LEVEL SERIALIZABLE;
SELECT request_hash, result FROM command WHERE id = 'c' || :n;
SELECT kind FROM lab;
SELECT serial, variant, firmware, state, place, certified_on, certificate, expiry, version FROM module WHERE serial = 'PB' || :n;
SELECT id, module, client, box, outbound_tracking, return_tracking, certificate, service, ship_on, expiry, window_from, window_until, rule_state, rule_version, closed_on FROM kit WHERE module = 'PB' || :n AND closed_on IS NULL;
SELECT id, module, kit, client, cause, opened_on, due, promised_by, closed_at FROM expected_return WHERE module = 'PB' || :n AND closed_at IS NULL;
SELECT id, parcel, module, client, opened_on, next_contact, closed_on FROM lost_case WHERE module = 'PB' || :n AND closed_on IS NULL;
SELECT id, module, kit, client, other_client, governing_state, outcome, matched_by, place, station, staff, at, undone_at FROM receipt WHERE module = 'PB' || :n AND is_open = 1;
SELECT place FROM receipt WHERE place LIKE 'cart P' || :client_id || ' %' ORDER BY at DESC, seq DESC LIMIT 1;
UPDATE module SET state = 'received', place = 'cart P' || :client_id || ' 1', version = version + 1 WHERE serial = 'PB' || :n AND version = 1;
UPDATE expected_return SET closed_at = 1791291600000 + :i, closed_by = 'c' || :n WHERE id = 'line-PB' || :n;
UPDATE kit SET closed_on = '2026-10-06' WHERE id = 'K-' || CAST(100000000 + :n AS TEXT);
SELECT coalesce(max(seq), 0) + 1 AS place FROM receipt WHERE station = 'pb' || :client_id \gset
INSERT INTO receipt (id, module, kit, client, governing_state, outcome, matched_by, place, station, staff, at, is_open, before, seq, row_hash) VALUES ('c' || :n, 'PB' || :n, 'K-' || CAST(100000000 + :n AS TEXT), CAST(100000000 + :n AS TEXT), 'OH', 'expected', 'module', 'cart P' || :client_id || ' 1', 'pb' || :client_id, 'staff-01', 1791291600000 + :i, 1, '{"kit":"K-100000000","line":"bench-K-100000000","place":"out","state":"returning"}', :place, '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08');
SELECT at FROM journal WHERE station = 'pb' || :client_id ORDER BY seq DESC LIMIT 1;
INSERT INTO command (id, station, staff, kind, request_hash, result, at) VALUES ('c' || :n, 'pb' || :client_id, 'staff-01', 'return.receive', '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08', '{"receipt":"01234567-89ab-cdef-0123-456789abcdef"}', 1791291600000 + :i);
SELECT seq, hash FROM journal WHERE station = 'pb' || :client_id ORDER BY seq DESC LIMIT 1;
INSERT INTO journal (station, seq, at, staff, kind, subject, body, prev_hash, hash) VALUES ('pb' || :client_id, :i, 1791291600000 + :i, 'staff-01', 'return.receive', 'PB' || :n, '{"client":"100000000","kit":"K-100000000","matched_by":"module","outcome":"expected","place":"cart R 1","receipt":"01234567-89ab-cdef-0123-456789abcdef"}', '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08', '60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752');
COMMIT;
)";

/// Each station works on a connection of its own until the time is over.
Timings runStations(const lab::DatabaseUrl& url, int seconds)
{
    const auto zone = lab::Zone::find("America/New_York").value();
    const lab::FastClock clock(zone.at(lab::Date(2026, 10, 6), 9), 1);
    std::array<Timings, stations> timings;
    std::vector<std::jthread> threads;
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(seconds);
    for (int station = 0; station < stations; ++station)
        threads.emplace_back([&, station] {
            const auto database = lab::Database::open(url);
            const auto name = std::to_string(station);
            logistics::ReturnsDesk desk(*database, clock, zone,
                {{"staff-01", "Bench", lab::Role::Warehouse}, "bench-" + name}, {14, "S" + name, 16});
            for (int i = 0; i < modulesEach && std::chrono::steady_clock::now() < end; ++i)
                timings[static_cast<std::size_t>(station)].take(
                    [&] { desk.scan(scanner::Label(BigLab::serial(station * modulesEach + i))); });
        });
    threads.clear(); // waits for all
    Timings all;
    for (const auto& one : timings)
        all.add(one);
    return all;
}

/// pgbench's own count of transactions per second.
double runPgbench(const ThrowAwayPostgres& server, const std::string& database, int seconds)
{
    const TemporaryFolder folder;
    std::ofstream(folder / "receive.sql") << script;
    const auto command = ThrowAwayPostgres::program("pgbench") + " -n -M prepared -D i=0 -c " + std::to_string(stations)
                         + " -j 2 --max-tries=10 -T " + std::to_string(seconds) + " -h 127.0.0.1 -p "
                         + std::to_string(server.port()) + " -U flexcal -f " + (folder / "receive.sql").string() + " "
                         + database + " 2>&1";
    auto* pipe = ::popen(command.c_str(), "r");
    std::string out;
    std::array<char, 4096> buffer {};
    while (const auto size = std::fread(buffer.data(), 1, buffer.size(), pipe))
        out.append(buffer.data(), size);
    const bool good = ::pclose(pipe) == 0;
    const auto at = out.find("tps = ");
    if (!good || at == std::string::npos)
        throw std::runtime_error("pgbench failed: " + out);
    return std::strtod(out.c_str() + at + 6, nullptr);
}

} // namespace

double benchStations(int seconds)
{
    ThrowAwayPostgres server("shared_buffers = 256MB\nmax_connections = 40");
    const auto text = server.freshDatabase();
    const auto url = lab::DatabaseUrl::parse(text).value();
    fill(*lab::Database::create(url));
    const auto name = text.substr(text.rfind('/') + 1);
    const double theirs = runPgbench(server, name.substr(0, name.find('?')), seconds);
    const auto ours = runStations(url, seconds);
    const double perSecond = static_cast<double>(ours.count()) / seconds;
    std::printf("Take a return in, 8 stations, PostgreSQL, serializable, one transaction on disk each (%d s)\n", seconds);
    std::printf("  %-34s %44.0f per s\n", "the same statements by pgbench", theirs);
    std::printf("  %-34s p50 %8.0f us   p99 %8.0f us   %8.0f per s\n", "the returns desk", ours.percentile(0.5),
        ours.percentile(0.99), perSecond);
    return perSecond / theirs;
}
