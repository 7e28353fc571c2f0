// SPDX-License-Identifier: MIT
#pragma once

#include "calibration/BatchRunner.h"
#include "calibration/BenchLoading.h"
#include "calibration/BenchRecords.h"
#include "calibration/bench/BenchView.h"
#include "logistics/planner/BenchDemand.h"

#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace ui::desktop {

/// What the records say of the bench.
struct BenchRecords {
    std::vector<lab::ModuleSerial> waiting; ///< all, in the order in which they are to be loaded
    std::vector<calibration::DockRecord> docks; ///< of the newest batch
    std::vector<std::string> proposed; ///< runs that passed and wait for a signature
    std::vector<calibration::LoadedModule> loaded {}; ///< scanned into docks for the next batch
    std::optional<logistics::BenchDemand> due {}; ///< what the plan asks of the bench first
};

/// What the bench screen asks of the lab. Any thread, as each function says; throws lab::Failure when an
/// outside part fails.
class BenchSource {
public:
    virtual ~BenchSource() = default;

    virtual calibration::Profile profile() = 0;
    /// The thread that looks.
    virtual BenchRecords records() = 0;
    /// The thread that looks. Finds the bench first, or starts the training lab's.
    virtual calibration::BenchPicture look() = 0;
    /// The thread that looks. Puts the scanned module into that dock, or the first free one.
    virtual lab::Expected<calibration::LoadedModule> load(
        const lab::ModuleSerial& module, std::optional<int> dock) = 0;
    /// The thread that looks. Takes it out again.
    virtual lab::Expected<void> unload(const lab::ModuleSerial& module) = 0;
    /// The control thread, for as long as the batch takes. Calibrates what was loaded by scanning; when
    /// nothing was, the modules that wait, as many as there are docks. Nobody signs here.
    virtual lab::Expected<calibration::BatchResult> calibrate(
        const calibration::BatchRunner::Watcher& watch, const std::stop_token& stop) = 0;
    /// Any thread: the batch is to wait before its next step, or to go on.
    virtual void pause(bool wanted) = 0;
    /// A thread of its own: nothing else may keep gas open. Does nothing when no bench was ever found.
    virtual void closeGas() = 0;
    /// The control thread. A second person certifies those runs; returns how many certificates there are, or
    /// the first refusal.
    virtual lab::Expected<int> sign(const std::vector<std::string>& runs) = 0;
};

} // namespace ui::desktop
