// SPDX-License-Identifier: MIT
#pragma once

#include "calibration/CalibrationRun.h"
#include "calibration/RunStore.h"
#include "calibration/certificate/CertificatePdf.h"
#include "lab/records/Staff.h"
#include "lab/store/Commands.h"
#include "lab/store/LabIdentity.h"
#include "lab/values/Zone.h"

#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace lab {
class Clock;
class Database;
} // namespace lab

namespace calibration {

/// A module on its way into a dock.
struct Loading {
    int dock; ///< from 1
    lab::ModuleSerial module;
};

/// What people do around a calibration, one command each: load the docks, propose what came out, approve.
/// Whoever approves is another person than whoever ran it; this is checked here and by the table.
class CalibrationDesk {
public:
    /// `folder` is the lab's: keys and certificates lie there.
    CalibrationDesk(lab::Database& database, const lab::Clock& clock, std::filesystem::path folder,
        CertificatePaper paper = {});

    const lab::LabIdentity& identity() const { return identity_; }
    lab::Date today() const;

    /// "calibration.load", technicians. Moves the modules onto the bench and opens a run for each; what was
    /// left running on that fixture becomes Aborted. Refuses with "run.no-modules", "run.module-twice",
    /// "module.unknown", "run.not-waiting" (the module is neither received, on the bench, nor in stock),
    /// "run.elsewhere" (on another bench), "profile.training-only", and
    /// "profile.not-authorised" when this technician may not run that profile; with "bench.held" when the
    /// fixture is out of control, and with "equipment.*" when something on it may not be used that day.
    lab::Expected<std::vector<CalibrationRun>> load(const lab::SignedIn& technician,
        const std::string& fixture, const Profile& profile, std::span<const Loading> modules);

    /// Keeps shots as they are drawn. Nobody's action: the bench's.
    void record(const std::vector<RunShot>& shots);

    /// "calibration.propose", technicians. Closes the runs of a batch with what they came to: Proposed and
    /// Aborted modules stay on the bench, Retired ones are retired, Failed ones quarantined on shelf Q1.
    lab::Expected<void> propose(const lab::SignedIn& technician, std::vector<CalibrationRun>& runs);

    /// "calibration.approve", supervisors who gave their passphrase just now. Signs the certificate of one
    /// proposed run, writes its files, and then moves the module into stock. Refuses with "run.unknown",
    /// "run.not-proposed", "run.same-person", "control.open" (no good control after it), "run.changed" (its
    /// records no longer say what they said), "key.*". Throws lab::Failure when the files or the records
    /// cannot be written; then there is no certificate.
    lab::Expected<CertificateRecord> approve(const lab::SignedIn& approver, const std::string& run);

private:
    lab::Expected<lab::Applied> applyLoad(lab::Instant now, const lab::SignedIn& technician,
        const std::string& fixture, const Profile& profile, std::span<const Loading> modules,
        std::vector<CalibrationRun>& runs);
    lab::Expected<void> move(const CalibrationRun& run);

    lab::Database& database_;
    const lab::Clock& clock_;
    std::filesystem::path folder_;
    CertificatePaper paper_;
    lab::LabIdentity identity_;
    lab::Zone zone_;
    lab::Commands commands_;
    RunStore store_;
};

} // namespace calibration
