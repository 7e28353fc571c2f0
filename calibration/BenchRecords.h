// SPDX-License-Identifier: MIT
#pragma once

#include "calibration/CalibrationRun.h"
#include "lab/records/ModuleState.h"

#include <optional>
#include <string>
#include <vector>

namespace lab {
class Database;
class WorkQueue;
} // namespace lab

namespace calibration {

/// What a dock's last calibration came to, or stands at.
struct DockRecord {
    CalibrationRun run; ///< with its points once it has ended
    std::optional<StoredShot> lastShot;
};

/// The newest batch of a fixture, by dock; empty when nothing was ever calibrated there.
std::vector<DockRecord> lastBatch(lab::Database& database, const std::string& fixture);

/// Whether a module in that state may be calibrated next.
bool waitsForBench(lab::ModuleState state);

/// Modules that wait for the bench: those left in a dock by a batch that was stopped first, then what was
/// received, by serial.
std::vector<lab::ModuleSerial> waitingForBench(lab::Database& database, int most);
/// The same to be loaded now: what was received is claimed from that queue of lab::benchDemand, so that
/// another bench does not take it too.
std::vector<lab::ModuleSerial> claimForBench(lab::Database& database, lab::WorkQueue& demand, int most);

} // namespace calibration
