// SPDX-License-Identifier: MIT
#pragma once

#include "calibration/CalibrationRun.h"

#include <optional>
#include <string>
#include <vector>

namespace lab {
class Database;
}

namespace calibration {

/// What a certificate is worth now.
enum class CertificateState { Valid, Replaced, Revoked };
std::string_view word(CertificateState state);
lab::Expected<CertificateState> parseCertificateState(std::string_view word);

/// A certificate as the records know it; its text and signature are files.
struct CertificateRecord {
    std::string id;
    std::int64_t number = 0;
    std::string run;
    lab::ModuleSerial module;
    lab::Date issuedOn;
    lab::Instant issuedAt;
    std::string approver;
    std::string keyId;
    std::string sha256; ///< of the canonical JSON
    CertificateState state = CertificateState::Valid;
    std::string replaces {}; ///< the certificate that this one amends
    std::string reason {}; ///< of the amendment, or why it was revoked
    std::optional<lab::Instant> endedAt {}; ///< when it was replaced or revoked
};

/// The judged points of a run.
struct RunPoints {
    std::vector<PointResult> asFound;
    std::vector<PointResult> asLeft;
};

/// Calibration runs, shots and certificates in the lab's records. Changes are made inside Database::write.
/// Every shot and every finished run carries a hash over what it says.
class RunStore {
public:
    explicit RunStore(lab::Database& database)
        : database_(database)
    {
    }

    void add(const CalibrationRun& run);
    void add(const std::string& run, const StoredShot& shot);
    void add(const CertificateRecord& certificate);

    /// Writes what the run came to: state, reason, results.
    void finish(const CalibrationRun& run);
    /// Proposed → Certified by that person; the module's record takes the certificate.
    void certify(const CertificateRecord& certificate);
    /// Proposed → Aborted with that reason: what it says is no longer to be relied on.
    void withdraw(const std::string& run, const std::string& reason);
    /// Every run of the fixture that still says Running becomes Aborted with "run.interrupted": the program
    /// that ran it is gone. Returns how many.
    int abortLeftovers(const std::string& fixture, lab::Instant at);

    /// The run's state, technician, and so on; without the points, which stand in `results`.
    std::optional<CalibrationRun> find(const std::string& id) const;
    /// The canonical JSON of resultsOf.
    std::string results(const std::string& run) const;
    RunPoints points(const std::string& run) const;
    std::vector<StoredShot> shots(const std::string& run) const;
    /// True when the run and each of its shots still say what they said when they were written.
    bool intact(const std::string& run) const;

    std::vector<CalibrationRun> proposed() const;
    std::optional<CertificateRecord> certificate(const std::string& id) const;
    std::vector<CertificateRecord> certificates() const;
    /// The one that stands for a run now.
    std::optional<CertificateRecord> validOfRun(const std::string& run) const;
    /// Valid ones of runs that drew that lot, the oldest first.
    std::vector<CertificateRecord> touchedByLot(const std::string& lot) const;
    /// Ends a valid certificate.
    void end(const std::string& id, CertificateState state, const std::string& reason, lab::Instant at);
    /// Names the certificate of a module in the lab; none when it has no valid one any more.
    void nameCertificate(const lab::ModuleSerial& module, const std::optional<std::string>& certificate);
    std::int64_t lastCertificateNumber() const;

private:
    lab::Database& database_;
};

} // namespace calibration
