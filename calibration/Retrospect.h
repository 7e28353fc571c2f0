// SPDX-License-Identifier: MIT
#pragma once

#include "calibration/RunStore.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace calibration {

/// A run computed again from what was stored of it: does it come to what was certified?
struct Retrospect {
    std::string run;
    lab::ModuleSerial module;
    bool intact = false; ///< every row still hashes to what it was written with
    RunPoints stored;
    RunPoints recomputed; ///< from the shots and the kept budgets
    bool sameAsStored = false; ///< to the last digit
    std::string certificate; ///< that stands for the run; empty when none was issued
    bool sameAsCertificate = false; ///< its signed text holds the recomputed points; false for amended lots
    int pulses = 0; ///< raw pulses whose charge was integrated again
    double worstPulse = 0; ///< largest relative difference of that charge from the stored one

    /// Every question answered yes; a run without certificate is not asked about one.
    bool good() const;
};

/// Charge of a raw pulse in µC: trapezoids over its samples, and an exponential tail of the fall time `tau`
/// (s).
double chargeOf(const Pulse& pulse, double tau);

/// Reads only. `folder` is the lab's, where certificates lie. Refuses with "run.unknown", and
/// "run.no-results" when the run never came to any.
lab::Expected<Retrospect> recompute(
    lab::Database& database, const std::filesystem::path& folder, const std::string& run);

} // namespace calibration
