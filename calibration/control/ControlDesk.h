// SPDX-License-Identifier: MIT
#pragma once

#include "calibration/CalibrationRun.h"
#include "calibration/Profile.h"
#include "calibration/control/BenchHold.h"
#include "calibration/control/ControlStore.h"
#include "lab/records/Equipment.h"
#include "lab/records/ReferenceGas.h"
#include "lab/records/Staff.h"
#include "lab/store/Commands.h"

#include <optional>
#include <string>
#include <vector>

namespace calibration {

/// One control lot as it was read.
struct ControlReadings {
    lab::ReferenceGas lot;
    std::vector<ShotRecord> shots; ///< as the sensor showed them, without its factor
};

/// What a bench gave for a control.
struct MeasuredControl {
    std::string fixture;
    ControlPurpose purpose = ControlPurpose::Asked;
    lab::Equipment sensor;
    std::vector<ControlReadings> lots;
    Station station = lab::Pressure::hectopascals(0);
    lab::Temperature ambient = lab::Temperature::celsius(0);
};

/// Where a bench proves itself, is held when it cannot, and is released by two people.
class ControlDesk {
public:
    /// Modules that may be calibrated between two controls.
    static constexpr int mostWithout = 16;

    ControlDesk(lab::Database& database, const lab::Clock& clock);

    /// Whether so many modules may be calibrated there now. Refuses with "bench.held".
    lab::Expected<void> mayCalibrate(const std::string& fixture) const;
    /// For a bench whose control sensor has no dock of its own, so that a person must have taken the control
    /// before: refuses with "control.due" when the newest one is not good and from that day, or when more
    /// than sixteen modules would stand between it and the next.
    lab::Expected<void> isProved(const std::string& fixture, int modules, lab::Date today) const;

    /// "control.record", technicians; never asks whether the bench is held. Judges the readings by all rules.
    /// A good control vouches for the runs before it. One that is out opens a hold, unless there is one:
    /// every run since the last good control is listed; what was proposed must be calibrated again, and what
    /// is in stock or packed goes to quarantine. Refuses with "maths.*" readings that are no numbers.
    lab::Expected<ControlCheck> record(
        const lab::SignedIn& technician, const MeasuredControl& measured, const Profile& profile);

    /// "hold.explain", technicians and supervisors: the cause that was found, and what was done about it.
    /// Refuses with "hold.none", "hold.words" (one of them is missing).
    lab::Expected<BenchHold> explain(const lab::SignedIn& who, const std::string& fixture,
        const std::string& cause, const std::string& action);
    /// "hold.release", supervisors who gave their passphrase just now. Refuses with "hold.none",
    /// "hold.unexplained", "hold.same-person" (who explained it), and "hold.no-control" when the newest
    /// control is not a good one from after the explanation.
    lab::Expected<BenchHold> release(const lab::SignedIn& supervisor, const std::string& fixture);

private:
    lab::Expected<ControlCheck> judged(
        const lab::SignedIn& technician, const MeasuredControl& measured, const Profile& profile) const;
    lab::Expected<std::vector<std::string>> hold(const ControlCheck& out, lab::Instant now);

    lab::Database& database_;
    lab::Commands commands_;
    ControlStore store_;
    HoldStore holds_;
};

} // namespace calibration
