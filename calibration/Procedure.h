// SPDX-License-Identifier: MIT
#pragma once

#include "calibration/BatchGas.h"
#include "calibration/BenchControl.h"
#include "calibration/CalibrationRun.h"
#include "calibration/DockProcedure.h"
#include "calibration/Pause.h"
#include "lab/Clock.h"

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace calibration {

/// Where a batch stands, for whoever watches.
struct Progress {
    Step step;
    int shot = 0; ///< of this step, from 1; 0 before the first
    int shots = 0; ///< in this step
    int modules = 0; ///< still being measured
    /// All of the batch as they stand, with what was measured so far; only for as long as the watcher looks.
    std::span<const CalibrationRun> runs {};
    int controls = 0; ///< lots of the control standard still to be measured
    int controlsInAll = 0; ///< the same when the batch began
    bool paused = false; ///< before this step, with all gas shut
};

/// Takes up to 16 modules on one manifold from as-found to as-left: shares the manifold among the docks, each
/// of which has its own way to go (DockProcedure). Those furthest behind are served first, all that are at
/// the same step together, so that the batch takes no longer than its gas does. A module that leaves the
/// batch has its dock shut.
///
/// Around every sample it asks the interlocks again: the gas that is open is still that lot and enough of it,
/// the module in the dock is still that module and was not taken out meanwhile, and nobody moved the clock.
///
/// The runs come in with state Running and go out Proposed, Failed, Retired or (a wrong or empty dock)
/// Aborted.
class Procedure {
public:
    /// Hears the shots of one drawing, all docks, and keeps them before the next is drawn.
    using Recorder = std::function<void(const std::vector<RunShot>&)>;
    using Watcher = std::function<void(const Progress&)>;

    Procedure(BenchControl& control, const lab::Clock& clock, Profile profile, BatchGas gas, Recorder record,
        Watcher watch, const Pause* pause = nullptr);

    /// Works on the caller's thread. Throws lab::Failure when the bench fails, and what the recorder throws:
    /// then every run that is still Running is to be aborted, and nothing of the batch passes.
    void run(std::vector<CalibrationRun>& runs);

private:
    using Seats = std::vector<DockProcedure*>;

    void tell(Step step, int shot, int shots, std::size_t modules) const;
    Seats running();
    /// Of those in the batch, who is furthest behind and takes the same next.
    Seats nextGroup();
    void waitWhilePaused(const Seats& group);
    void serve(const Seats& group);
    void verify();
    void leak(const Seats& group);
    void soak(const Seats& group);
    void adjust(const Seats& group);
    /// Without `gas` in zero air.
    void measure(Step step, ShotKind kind, const ConnectedGas* gas, int shots, const Seats& group);
    void draw(ShotKind kind, const ConnectedGas* gas, Seats seats);
    void checkGas(const ConnectedGas* gas);
    void checkClock();
    /// Aborts, and takes out of `seats`, whose dock is not as it was.
    void checkDocks(Seats& seats, const std::vector<ShotRecord>& records);
    std::optional<BathState> bathOf(const ConnectedGas* gas) const;
    int sourceOf(const ConnectedGas* gas) const { return gas ? gas->source : gas_.zeroAir; }

    BenchControl& control_;
    const lab::Clock& clock_;
    Profile profile_;
    BatchGas gas_;
    Recorder record_;
    Watcher watch_;
    const Pause* pause_;
    std::vector<DockProcedure> seats_;
    std::span<const CalibrationRun> runs_;
    lab::Instant lastLook_ {}; ///< at the clock
    Station station_ = lab::Pressure::hectopascals(0); ///< at the last drawing
};

} // namespace calibration
