// SPDX-License-Identifier: MIT
#pragma once

#include "calibration/CalibrationDesk.h"
#include "calibration/Procedure.h"
#include "calibration/bench/Bench.h"
#include "calibration/control/ControlDesk.h"
#include "lab/records/ReferenceGas.h"
#include "lab/records/Staff.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace calibration {

/// What became of one module of a batch.
struct ModuleResult {
    lab::ModuleSerial module;
    int dock = 0;
    std::string run;
    /// Proposed when nobody approved yet (no approver, or a refusal of the approval, then in `reason`).
    RunState verdict = RunState::Running;
    std::optional<lab::Message> reason; ///< why it is not certified
    std::vector<PointResult> asFound;
    std::vector<PointResult> asLeft;
    bool asFoundOut = false; ///< beyond tolerance as found: an impact case for the client's period
    bool adjusted = false;
    std::optional<CertificateRecord> certificate;
    std::filesystem::path pdf; ///< empty without a certificate
};

struct BatchResult {
    std::vector<ModuleResult> modules; ///< in the order given
    int shots = 0; ///< drawn and stored

    int count(RunState verdict) const;
};

/// Calibrates up to 16 modules on a bench from loading to certificates:
///
///     calibration::ModbusBench bench(calibration::BenchAddress::loopback(port));
///     calibration::BatchRunner runner(database, clock, bench,
///         {.fixture = "1", .profile = *calibration::Profile::named("standard"),
///          .lots = lab::GasStore(database).all(), .technician = technician, .approver = supervisor,
///          .folder = folderOfLabDb});
///     auto result = runner.run(serials);   // the first serial goes to dock 1, and so on
///
/// Not for two threads at once; blocks until the batch is done (well under a second in fast time).
class BatchRunner {
public:
    struct Options {
        std::string fixture; ///< the bench's number in settings and records, e.g. "1"
        Profile profile;
        std::vector<lab::ReferenceGas> lots;
        lab::SignedIn technician;
        /// Another person; without one the runs stay Proposed.
        std::optional<lab::SignedIn> approver;
        std::filesystem::path folder; ///< of lab.db; certificates and keys go there
        std::vector<int> docks; ///< where the modules go, in order; empty for 1, 2, 3 …
        CertificatePaper paper {}; ///< how certificates are put on paper
        const Pause* pause = nullptr; ///< that somebody may want between two steps
    };
    using Watcher = Procedure::Watcher;

    BatchRunner(lab::Database& database, const lab::Clock& clock, Bench& bench, Options options);

    /// At a training bench it puts the modules into the docks as well; at a real one people did. Refuses, and
    /// changes nothing, with "run.too-many", "bench.training-lab" (a training lab at a real bench),
    /// "bench.simulated" (a live lab at a training bench), what CalibrationDesk::load refuses, and the gas
    /// interlocks' words; with "control.*" when the bench cannot be proved. The control standard is measured
    /// before the batch and after it: when it is out of control, the bench is held and none of the batch
    /// passes. A bench that fails under way is no refusal: the modules come back Aborted with the
    /// reason, and none of the batch passes. Throws lab::Failure when the bench cannot be claimed at all, and
    /// when the records cannot be written.
    ///
    /// After `stop` the batch ends, aborted with "bench.stopped", at its next step; at once when the bench is
    /// also made safe.
    lab::Expected<BatchResult> run(std::span<const lab::ModuleSerial> modules, const Watcher& watch = {},
        const std::stop_token& stop = {});

private:
    lab::Expected<std::vector<Loading>> seat(std::span<const lab::ModuleSerial> modules) const;
    lab::Expected<void> checkBench();
    void measure(
        BenchControl& control, const BatchGas& gas, std::vector<CalibrationRun>& runs, const Watcher& watch);
    /// Measures the control standard; none at a real bench where no dock holds the sensor. Throws
    /// lab::Failure "bench.held" when it is out of control.
    void prove(BenchControl& control, ControlPurpose purpose, int freeDock);
    lab::Expected<void> prepareControl(int modules);
    /// A training bench is given its control sensor; at a real one it sits in a dock, or was taken out again.
    bool controlIsHere();
    void closeWithControl(BenchControl& control, std::vector<CalibrationRun>& runs, int freeDock);
    BatchResult approve(const std::vector<CalibrationRun>& runs);

    lab::Database& database_;
    const lab::Clock& clock_;
    Bench& bench_;
    Options options_;
    CalibrationDesk desk_;
    ControlDesk controls_;
    std::optional<lab::Equipment> sensor_;
    std::vector<ConnectedGas> controlGas_;
    int shots_ = 0;
};

} // namespace calibration
