// SPDX-License-Identifier: MIT
#include "calibration/RunStore.h"

#include "calibration/PulseText.h"
#include "lab/records/Words.h"
#include "lab/store/Database.h"
#include "lab/store/Json.h"
#include "lab/store/RowSeal.h"

#include <Poco/JSON/Array.h>

#include <cassert>
#include <map>

namespace calibration {
namespace {

    using lab::Row;

    const std::string runColumns = "id, batch, module, fixture, dock, profile, edition, state, technician, "
                                   "started_at, ended_at, reason, results";
    const std::string shotColumns = "number, kind, lot, dock, at, bench_ms, module_shot, reading_mg_per_l, "
                                    "peak_ua, charge_uc, peak_s, tau_s, "
                                    "baseline_ua, cell_c, pressure_hpa, ambient_c, pulse";

    CalibrationRun runOf(const Row& row)
    {
        CalibrationRun run {row.text(0), row.text(1), row.parsed<lab::ModuleSerial>(2), row.text(3),
            row.whole(4), row.text(5), row.text(6), row.text(8), row.instant(9), row.optionalInstant(10),
            Row::sound(parseRunState(row.text(7)), 7), std::nullopt, 0, 0, 0, {}, {}};
        if (!row.text(11).empty())
            run.reason = lab::Message {
                row.text(11), {{"module", run.module.text()}, {"dock", std::to_string(run.dock)}}};
        if (!row.text(12).empty()) {
            const auto results = lab::parseObject(row.text(12));
            run.birthGain = results->getValue<double>("birth_gain");
            run.oldGain = results->getValue<double>("old_gain");
            run.newGain = results->getValue<double>("new_gain");
        }
        return run;
    }

    StoredShot shotOf(const Row& row)
    {
        StoredShot shot;
        shot.number = row.whole(0);
        shot.kind = Row::sound(parseShotKind(row.text(1)), 1);
        shot.lot = row.optionalText(2).value_or("");
        shot.at = row.instant(4);
        shot.pressure = lab::Pressure::hectopascals(row.real(14));
        shot.ambient = lab::Temperature::celsius(row.real(15));
        auto& record = shot.record;
        record.dock = row.whole(3);
        record.time = BenchTime(row.integer(5));
        record.number = static_cast<std::uint32_t>(row.integer(6));
        record.reading = lab::BrAC::milligramsPerLitre(row.real(7));
        record.peak = row.real(8);
        record.charge = row.real(9);
        record.peakTime = row.real(10);
        record.tau = row.real(11);
        record.baseline = row.real(12);
        record.cell = lab::Temperature::celsius(row.real(13));
        record.pulse = Row::sound(parsePulse(row.text(16)), 16);
        return shot;
    }

    /// Of those read; none for a shot of dry gas.
    std::map<int, BathState> bathsOf(lab::Database& database, const std::string& run)
    {
        std::map<int, BathState> baths;
        for (const auto& row :
            database.query("SELECT number, bath_c, bath_litres FROM bath_shot WHERE run = $1", {run}))
            baths.emplace(row.whole(0), BathState {lab::Temperature::celsius(row.real(1)), row.real(2)});
        return baths;
    }

    CertificateRecord certificateOf(const Row& row)
    {
        return {row.text(0), row.integer(1), row.text(2), row.parsed<lab::ModuleSerial>(3), row.date(4),
            row.instant(5), row.text(6), row.text(7), row.text(8),
            Row::sound(parseCertificateState(row.text(9)), 9), row.optionalText(10).value_or(""),
            row.text(11), row.optionalInstant(12)};
    }

    const std::string certificateColumns =
        "id, number, run, module, issued_on, issued_at, approver, key_id, sha256, state, replaces, reason, "
        "ended_at";

    constexpr lab::Words<CertificateState, 3> certificateStates {{{
        {CertificateState::Valid, "valid"},
        {CertificateState::Replaced, "replaced"},
        {CertificateState::Revoked, "revoked"},
    }}};

    std::vector<PointResult> pointsOf(const Poco::JSON::Object& results, const char* key)
    {
        std::vector<PointResult> points;
        const auto list = results.getArray(key);
        for (unsigned i = 0; i < list->size(); ++i)
            points.push_back(pointOf(*list->getObject(i)));
        return points;
    }

} // namespace

std::string_view word(CertificateState state) { return certificateStates.word(state); }
lab::Expected<CertificateState> parseCertificateState(std::string_view text)
{
    return certificateStates.parse(text, "certificate.state");
}

void RunStore::add(const CalibrationRun& run)
{
    assert(database_.writing());
    database_.execute(
        "INSERT INTO calibration_run (id, batch, module, fixture, dock, profile, edition, state, "
        "technician, started_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        {run.id, run.batch, run.module.text(), run.fixture, run.dock, run.profile, run.edition,
            word(run.state), run.technician, run.startedAt});
}

void RunStore::add(const std::string& run, const StoredShot& shot)
{
    assert(database_.writing());
    const auto& record = shot.record;
    lab::Values values {run, shot.number, word(shot.kind),
        shot.lot.empty() ? lab::Value() : lab::Value(shot.lot), record.dock, shot.at,
        std::int64_t {record.time.count()}, std::int64_t {record.number}, record.reading.milligramsPerLitre(),
        record.peak, record.charge, record.peakTime, record.tau, record.baseline, record.cell.celsius(),
        shot.pressure.hectopascals(), shot.ambient.celsius(), pulseText(record.pulse)};
    values.emplace_back(lab::rowHash(values));
    database_.execute("INSERT INTO shot (run, " + shotColumns
                          + ", row_hash) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, "
                            "$14, $15, $16, $17, $18, $19)",
        values);
    if (!shot.bath)
        return;
    lab::Values bath {run, shot.number, shot.bath->temperature.celsius(), shot.bath->litres};
    bath.emplace_back(lab::rowHash(bath));
    database_.execute(
        "INSERT INTO bath_shot (run, number, bath_c, bath_litres, row_hash) VALUES ($1, $2, $3, "
        "$4, $5)",
        bath);
}

void RunStore::add(const CertificateRecord& certificate)
{
    assert(database_.writing());
    lab::Values values {certificate.id, certificate.number, certificate.run, certificate.module.text(),
        certificate.issuedOn, certificate.issuedAt, certificate.approver, certificate.keyId,
        certificate.sha256, word(certificate.state),
        certificate.replaces.empty() ? lab::Value() : lab::Value(certificate.replaces), certificate.reason,
        lab::Value()};
    values.emplace_back(lab::rowHash(values));
    database_.execute(
        "INSERT INTO certificate (" + certificateColumns
            + ", row_hash) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
        values);
}

void RunStore::finish(const CalibrationRun& run)
{
    assert(database_.writing());
    const auto results = lab::canonical(resultsOf(run));
    database_.execute("UPDATE calibration_run SET state = $1, ended_at = $2, as_found_out = $3, reason = $4, "
                      "results = $5 WHERE id = $6 AND state = 'running'",
        {word(run.state), run.endedAt, run.asFoundOut() ? 1 : 0,
            run.reason ? run.reason->code : std::string(), results, run.id});
    lab::sealRow(database_, "calibration_run", {run.id});
}

void RunStore::certify(const CertificateRecord& certificate)
{
    assert(database_.writing());
    database_.execute(
        "UPDATE calibration_run SET state = 'certified', approver = $1 WHERE id = $2 AND state = 'proposed'",
        {certificate.approver, certificate.run});
    lab::sealRow(database_, "calibration_run", {certificate.run});
    add(certificate);
    database_.execute(
        "UPDATE module SET certified_on = $1, certificate = $2, expiry = NULL WHERE serial = $3",
        {certificate.issuedOn, certificate.id, certificate.module.text()});
}

void RunStore::withdraw(const std::string& run, const std::string& reason)
{
    assert(database_.writing());
    database_.execute(
        "UPDATE calibration_run SET state = 'aborted', reason = $1 WHERE id = $2 AND state = 'proposed'",
        {reason, run});
    lab::sealRow(database_, "calibration_run", {run});
}

int RunStore::abortLeftovers(const std::string& fixture, lab::Instant at)
{
    assert(database_.writing());
    const auto leftovers =
        database_.query("SELECT id FROM calibration_run WHERE fixture = $1 AND state = 'running'", {fixture});
    for (const auto& row : leftovers) {
        database_.execute("UPDATE calibration_run SET state = 'aborted', ended_at = $1, "
                          "reason = 'run.interrupted' WHERE id = $2",
            {at, row.text(0)});
        lab::sealRow(database_, "calibration_run", {row.text(0)});
    }
    return static_cast<int>(leftovers.size());
}

std::optional<CalibrationRun> RunStore::find(const std::string& id) const
{
    const auto rows = database_.query("SELECT " + runColumns + " FROM calibration_run WHERE id = $1", {id});
    return rows.empty() ? std::nullopt : std::optional(runOf(rows[0]));
}

std::string RunStore::results(const std::string& run) const
{
    return database_.query("SELECT results FROM calibration_run WHERE id = $1", {run}).at(0).text(0);
}

std::vector<StoredShot> RunStore::shots(const std::string& run) const
{
    std::vector<StoredShot> shots;
    for (const auto& row :
        database_.query("SELECT " + shotColumns + " FROM shot WHERE run = $1 ORDER BY number", {run}))
        shots.push_back(shotOf(row));
    const auto baths = bathsOf(database_, run);
    for (auto& shot : shots)
        if (const auto bath = baths.find(shot.number); bath != baths.end())
            shot.bath = bath->second;
    return shots;
}

bool RunStore::intact(const std::string& run) const
{
    const auto check = [&](const char* table, const char* where) {
        return lab::checkSeals(database_, lab::sealedTable(table), where, {run});
    };
    const auto last =
        database_.query("SELECT coalesce(max(number), 0) AS last FROM shot WHERE run = $1", {run})
            .at(0)
            .integer(0);
    const auto runs = check("calibration_run", "id = $1");
    const auto shots = check("shot", "run = $1");
    const auto baths = check("bath_shot", "run = $1");
    return runs.checked == 1 && !runs.firstBad && shots.checked > 0 && shots.checked == last
           && !shots.firstBad && !baths.firstBad;
}

std::vector<CalibrationRun> RunStore::proposed() const
{
    std::vector<CalibrationRun> runs;
    for (const auto& row :
        database_.query("SELECT " + runColumns
                        + " FROM calibration_run WHERE state = 'proposed' ORDER BY started_at, dock"))
        runs.push_back(runOf(row));
    return runs;
}

std::optional<CertificateRecord> RunStore::certificate(const std::string& id) const
{
    const auto rows =
        database_.query("SELECT " + certificateColumns + " FROM certificate WHERE id = $1", {id});
    return rows.empty() ? std::nullopt : std::optional(certificateOf(rows[0]));
}

std::vector<CertificateRecord> RunStore::certificates() const
{
    std::vector<CertificateRecord> list;
    for (const auto& row :
        database_.query("SELECT " + certificateColumns + " FROM certificate ORDER BY number"))
        list.push_back(certificateOf(row));
    return list;
}

std::optional<CertificateRecord> RunStore::validOfRun(const std::string& run) const
{
    const auto rows = database_.query(
        "SELECT " + certificateColumns + " FROM certificate WHERE run = $1 AND state = 'valid'", {run});
    return rows.empty() ? std::nullopt : std::optional(certificateOf(rows[0]));
}

std::vector<CertificateRecord> RunStore::touchedByLot(const std::string& lot) const
{
    std::vector<CertificateRecord> list;
    for (const auto& row :
        database_.query("SELECT " + certificateColumns
                            + " FROM certificate WHERE state = 'valid' AND EXISTS (SELECT 1 FROM shot WHERE "
                              "shot.run = certificate.run AND shot.lot = $1) ORDER BY number",
            {lot}))
        list.push_back(certificateOf(row));
    return list;
}

void RunStore::end(const std::string& id, CertificateState state, const std::string& reason, lab::Instant at)
{
    assert(database_.writing());
    database_.execute(
        "UPDATE certificate SET state = $1, reason = $2, ended_at = $3 WHERE id = $4 AND state = "
        "'valid'",
        {word(state), reason, at, id});
    lab::sealRow(database_, "certificate", {id});
}

void RunStore::nameCertificate(const lab::ModuleSerial& module, const std::optional<std::string>& certificate)
{
    assert(database_.writing());
    database_.execute(
        "UPDATE module SET certificate = $1 WHERE serial = $2", {lab::Value(certificate), module.text()});
}

RunPoints RunStore::points(const std::string& run) const
{
    const auto json = lab::parseObject(results(run));
    return {pointsOf(*json, "as_found"), pointsOf(*json, "as_left")};
}

std::int64_t RunStore::lastCertificateNumber() const
{
    return database_.query("SELECT coalesce(max(number), 0) AS last FROM certificate").at(0).integer(0);
}

} // namespace calibration
