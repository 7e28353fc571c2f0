// SPDX-License-Identifier: MIT
#include "lab/Clock.h"
#include "lab/store/Database.h"
#include "lab/store/Sha256.h"
#include "logistics/returns/ReturnsDesk.h"
#include "tests/bench/store/Benches.h"
#include "tests/bench/store/RawSqlite.h"
#include "tests/bench/store/Timings.h"

namespace {

/// Takes a module in with the statements that the returns desk uses, in its order, through the C API:
/// prepared once, their texts ready, and nothing decided.
class RawReceipts {
public:
    explicit RawReceipts(const std::filesystem::path& file)
        : database_(file)
    {
        database_.run("PRAGMA synchronous = FULL");
        database_.run("PRAGMA foreign_keys = ON");
    }

    void receive(int number)
    {
        const auto serial = BigLab::serial(number).text();
        const auto kit = lab::KitId::numbered(100'000'000 + number).text();
        const auto client = lab::ClientId::numbered(100'000'000 + number).text();
        const auto id = "raw-" + serial;
        const auto hash = lab::sha256(serial); // each of ours computes as many: request and entry
        begin_();
        command_(id);
        lab_();
        module_(serial);
        openKit_(serial);
        line_(serial);
        lostCase_(serial);
        openReceipt_(serial);
        slot_("cart R %");
        move_("received", "cart R 1", serial, 1);
        close_(at_, id, "bench-" + kit);
        closeKit_("2026-10-06", kit);
        place_("raw");
        addReceipt_(id, serial, kit, client, "OH", "expected", "module", "cart R 1", "raw", "staff-01", at_, 1, before_,
            std::stoll(place_.row().first), lab::sha256(id));
        heard_("raw");
        addCommand_(id, "raw", "staff-01", "return.receive", hash, result_, at_);
        last_("raw");
        seq_ = last_.row().first.empty() ? 1 : std::stoll(last_.row().first) + 1;
        addEntry_("raw", seq_, at_, "staff-01", "return.receive", serial, body_, last_.row().second,
            lab::sha256(last_.row().second + body_));
        commit_();
    }

private:
    RawSqlite database_;
    std::int64_t at_ = 1'791'291'600'000;
    std::int64_t seq_ = 0;
    std::string before_ =
        R"({"kit":"K-100000000","line":"bench-K-100000000","place":"out","state":"returning"})";
    std::string result_ = R"({"receipt":"01234567-89ab-cdef-0123-456789abcdef"})";
    std::string body_ =
        R"({"client":"100000000","kit":"K-100000000","matched_by":"module","outcome":"expected",)"
        R"("place":"cart R 1","receipt":"01234567-89ab-cdef-0123-456789abcdef"})";
    RawStatement begin_ {database_, "BEGIN IMMEDIATE"};
    RawStatement commit_ {database_, "COMMIT"};
    RawStatement command_ {database_, "SELECT request_hash, result FROM command WHERE id = $1"};
    RawStatement module_ {database_, "SELECT serial, variant, firmware, state, place, certified_on, "
                                     "certificate, expiry, version FROM module "
                                     "WHERE serial = $1"};
    RawStatement openKit_ {database_, "SELECT id, module, client, box, outbound_tracking, return_tracking, "
                                      "certificate, service, ship_on, expiry, "
                                      "window_from, window_until, rule_state, rule_version, closed_on FROM "
                                      "kit WHERE module = $1 AND closed_on IS "
                                      "NULL"};
    RawStatement line_ {database_,
        "SELECT id, module, kit, client, cause, opened_on, due, promised_by, closed_at FROM expected_return "
        "WHERE module = $1 AND closed_at IS NULL"};
    RawStatement lostCase_ {database_, "SELECT id, parcel, module, client, opened_on, next_contact, "
                                       "closed_on FROM lost_case WHERE module = $1 AND "
                                       "closed_on IS NULL"};
    RawStatement openReceipt_ {database_, "SELECT id, module, kit, client, other_client, governing_state, "
                                          "outcome, matched_by, place, station, staff, "
                                          "at, undone_at FROM receipt WHERE module = $1 AND is_open = 1"};
    RawStatement slot_ {
        database_, "SELECT place FROM receipt WHERE place LIKE $1 ORDER BY at DESC, seq DESC LIMIT 1"};
    RawStatement move_ {database_,
        "UPDATE module SET state = $1, place = $2, version = version + 1 WHERE serial = $3 AND version = $4"};
    RawStatement close_ {
        database_, "UPDATE expected_return SET closed_at = $1, closed_by = $2 WHERE id = $3"};
    RawStatement closeKit_ {database_, "UPDATE kit SET closed_on = $1 WHERE id = $2"};
    RawStatement lab_ {database_, "SELECT kind FROM lab"};
    RawStatement place_ {
        database_, "SELECT coalesce(max(seq), 0) + 1 AS next FROM receipt WHERE station = $1"};
    RawStatement addReceipt_ {database_,
        "INSERT INTO receipt (id, module, kit, client, governing_state, outcome, matched_by, place, station, "
        "staff, at, is_open, before, seq, row_hash) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, "
        "$13, $14, $15)"};
    RawStatement heard_ {database_, "SELECT at FROM journal WHERE station = $1 ORDER BY seq DESC LIMIT 1"};
    RawStatement addCommand_ {database_, "INSERT INTO command (id, station, staff, kind, request_hash, "
                                         "result, at) VALUES ($1, $2, $3, $4, $5, $6, $7)"};
    RawStatement last_ {
        database_, "SELECT seq, hash FROM journal WHERE station = $1 ORDER BY seq DESC LIMIT 1"};
    RawStatement addEntry_ {database_,
        "INSERT INTO journal (station, seq, at, staff, kind, subject, body, prev_hash, hash) VALUES "
        "($1, $2, $3, $4, $5, $6, $7, $8, $9)"};
};

} // namespace

double benchReceipts(const BigLab& big, int receipts)
{
    const auto database = lab::Database::open(lab::DatabaseUrl::sqlite(big.file()));
    const auto zone = lab::Zone::find("America/New_York").value();
    const lab::FastClock clock(zone.at(lab::Date(2026, 10, 6), 9), 1);
    logistics::ReturnsDesk desk(
        *database, clock, zone, {{"staff-01", "Bench", lab::Role::Warehouse}, "bench"}, {14, "B", 16});
    RawReceipts raw(big.file());
    Timings ours;
    Timings theirs;
    // In turns, so that both meet the same disk and the same neighbours; each module is far from the one
    // before.
    const auto number = [&](int i) { return static_cast<int>(std::int64_t {i} * 7919 % big.modules()); };
    constexpr int block = 50;
    for (int i = 0; i < 2 * receipts; ++i) {
        if (i / block % 2 == 0) {
            theirs.take([&] { raw.receive(number(i)); });
            continue;
        }
        ours.take([&] {
            if (!desk.scan(scanner::Label(BigLab::serial(number(i)))).recorded)
                throw std::runtime_error("a module was not taken in");
        });
    }
    std::printf("Take a return in, %d modules, SQLite, one transaction on disk each (%d receipts)\n",
        big.modules(), receipts);
    theirs.print("the same SQL through the C API");
    ours.print("the returns desk");
    return theirs.percentile(0.5) / ours.percentile(0.5);
}
