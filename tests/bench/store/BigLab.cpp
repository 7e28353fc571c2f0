// SPDX-License-Identifier: MIT
#include "tests/bench/store/BigLab.h"

#include "lab/training/TrainingLab.h"
#include "lab/values/Identifier.h"
#include "tests/bench/store/RawSqlite.h"

namespace {

// What a module that comes back today has in the records.
constexpr const char* clientSql =
    "INSERT INTO client (id, name, email, language, governing_state, zone, variant, firmware) VALUES "
    "(?1, 'Bench Client', 'bench@example.invalid', 'en', 'OH', 'America/New_York', 'FC-100', '4.2.0')";
constexpr const char* moduleSql =
    "INSERT INTO module (serial, variant, firmware, state, place, certified_on, certificate, expiry) VALUES "
    "(?1, 'FC-100', '4.2.0', 'returning', 'out', '2026-07-20', ?2, '2026-09-28')";
constexpr const char* kitSql =
    "INSERT INTO kit (id, module, client, box, outbound_tracking, return_tracking, certificate, service, "
    "ship_on, "
    "expiry, window_from, window_until, rule_state, rule_version) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, '03', "
    "'2026-07-24', '2026-09-28', '2026-07-28', '2026-08-04', 'OH', 1)";
constexpr const char* parcelSql =
    "INSERT INTO parcel (number, direction, kit, status, status_text, heard_at) VALUES "
    "(?1, ?2, ?3, 'delivered', 'Delivered', 1790000000000)";
constexpr const char* lineSql =
    "INSERT INTO expected_return (id, module, kit, client, cause, opened_on, due) VALUES "
    "(?1, ?2, ?3, ?4, 'exchange', '2026-07-24', '2026-10-08')";

} // namespace

BigLab::BigLab(const std::filesystem::path& folder, int modules, bool returns)
    : folder_(folder)
    , modules_(modules)
{
    lab::makeTrainingLab(folder_, {20, 0, 1, lab::TrainingRequest::standardDay}).value();
    fill(returns);
}

void BigLab::fill(bool returns) const
{
    const RawSqlite database(file());
    // Made once and thrown away: a power cut may cost it.
    database.run("PRAGMA synchronous = OFF");
    database.run("PRAGMA cache_size = -400000");
    RawStatement client(database, clientSql);
    RawStatement module(database, moduleSql);
    RawStatement kit(database, kitSql);
    RawStatement parcel(database, parcelSql);
    RawStatement line(database, lineSql);
    constexpr int batch = 100'000;
    for (int i = 0; i < modules_; ++i) {
        if (i % batch == 0)
            database.run("BEGIN");
        const auto serialText = serial(i).text();
        const auto clientText = lab::ClientId::numbered(100'000'000 + i).text();
        const auto kitText = lab::KitId::numbered(100'000'000 + i).text();
        const auto out = outbound(i).text();
        const auto back = returning(i).text();
        client(clientText);
        module(serialText, "B-" + serialText);
        kit(kitText, serialText, clientText, lab::BoxId::numbered(100'000'000 + i).text(), out, back,
            "B-" + serialText);
        if (returns) {
            parcel(out, "outbound", kitText);
            parcel(back, "return", kitText);
            line("bench-" + kitText, serialText, kitText, clientText);
        }
        if (i % batch == batch - 1 || i == modules_ - 1)
            database.run("COMMIT");
    }
    database.run("PRAGMA wal_checkpoint(TRUNCATE)");
    database.run("ANALYZE");
}
