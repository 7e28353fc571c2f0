// SPDX-License-Identifier: MIT
#pragma once

#include "calibration/bench/BenchView.h"
#include "lab/values/Date.h"
#include "ui/desktop/bench/BenchSource.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace ui::desktop {

/// One dock as the screen shows it.
struct BenchDock {
    enum class Stage {
        Empty, ///< nothing was ever calibrated in it, or nothing in the last batch
        Loaded, ///< its module was scanned for the next batch
        Waiting, ///< its module is part of the batch, and the bench is busy otherwise
        Sampling, ///< its current is being measured
        Ended, ///< `run` says what it came to
    };

    int number = 0; ///< from 1
    Stage stage = Stage::Empty;
    std::optional<calibration::CalibrationRun> run; ///< none when empty or loaded
    std::optional<lab::ModuleSerial> loaded; ///< scanned into it
    calibration::Pulse pulse; ///< of the newest shot, as far as it is measured; empty before the first
    bool pulseWhole = false;

    /// What counts for the module's verdict so far: as left, else the worst as found; none before either.
    const calibration::PointResult* point() const;
};

/// Everything the bench screen shows, as one value.
struct BenchState {
    enum class Activity { Idle, Starting, Running, Stopping, Signing };

    Activity activity = Activity::Idle;
    bool known = false; ///< false until the records were read once
    std::array<BenchDock, 16> docks;
    int waiting = 0; ///< modules that wait for the bench
    std::optional<logistics::BenchDemand> due; ///< what the plan asks of the bench first
    int loaded = 0; ///< of them those that were scanned into docks
    std::optional<int> dockWanted; ///< by its code: the next module goes there
    std::optional<lab::Message> refusal; ///< why the last scan was not loaded
    std::optional<lab::Message> said; ///< what the last scan did
    int answers = 0; ///< counts what is to be heard of scans
    int toSign = 0; ///< passed, and nobody has signed yet
    int certificates = 0; ///< signed here since the window opened

    /// What the bench says of itself; none before it was found.
    std::optional<calibration::BenchStatus> bench;
    std::vector<calibration::GasSource> sources;
    bool beating = false; ///< its owner's heartbeat moves

    struct Progress {
        calibration::Step step;
        int shot = 0;
        int shots = 0;
        int modules = 0;
        double share = 0; ///< of the whole batch's time, 0 to 1
        lab::Instant ends; ///< expected, when nothing must be repeated
        bool paused = false; ///< before this step, with all gas shut
    };
    std::optional<Progress> progress; ///< while a batch runs
    bool pauseWanted = false; ///< the batch waits before its next step

    struct Trouble {
        lab::Message message;
        lab::Instant since;
    };
    std::optional<Trouble> trouble;

    bool busy() const { return activity != Activity::Idle; }
    bool gasOpen() const { return bench && bench->openSources != 0; }
};

} // namespace ui::desktop
