// SPDX-License-Identifier: MIT
#pragma once

#include "calibration/BatchGas.h"
#include "calibration/BenchControl.h"
#include "calibration/CalibrationRun.h"
#include "lab/Clock.h"

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace calibration {

/// The steps that all docks of a batch take together, because they share one manifold.
enum class Step {
    Verify,
    Leak,
    Soak,
    Blank,
    Condition,
    AsFound,
    Linearity,
    CarryOver, ///< a high sample
    Recovery, ///< and zero air after it
    Adjust,
    AsLeft,
    Control, ///< the control standard, before the batch and after it
    Finished,
};

std::string_view word(Step step);

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
};

/// Takes up to 16 modules on one manifold from as-found to as-left, all together, so that the batch takes no
/// longer than its gas does: verify the docks, leak test, soak, zero air and blank, a conditioning shot,
/// as-found at each level, linearity and hysteresis, carry-over, decide, adjust by one-point gain where
/// needed, and as-left on a lot that never adjusts. Each module goes through these by itself: it leaves the
/// batch, and its dock is shut, where it shows that it must.
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
        Watcher watch);

    /// Works on the caller's thread. Throws lab::Failure when the bench fails, and what the recorder throws:
    /// then every run that is still Running is to be aborted, and nothing of the batch passes.
    void run(std::vector<CalibrationRun>& runs);

private:
    /// One dock's run, and what is being collected for it.
    struct Seat {
        CalibrationRun* run;
        double birthTau = 0; ///< s
        int shots = 0;
        std::vector<double> readings; ///< mg/L, of the level being measured
        std::vector<double> adjusting; ///< mg/L, of the level that the gain is made from
        int adjustments = 0;
        std::uint32_t drawn = 0; ///< by the module since it was put in, as its dock counts

        bool running() const { return run->state == RunState::Running; }
    };
    using Seats = std::vector<Seat*>;

    void tell(Step step, int shot, int shots, std::size_t modules) const;
    void verify();
    void leak();
    void soak();
    void blank();
    /// Without `gas` in zero air.
    void measure(Step step, ShotKind kind, const ConnectedGas* gas, int shots, const Seats& wanted);
    void draw(ShotKind kind, const ConnectedGas* gas, Seats seats);
    void checkGas(const ConnectedGas* gas);
    void checkClock();
    /// Aborts, and takes out of `seats`, whose dock is not as it was.
    void checkDocks(Seats& seats, const std::vector<ShotRecord>& records);
    void judgeShot(Seat& seat, const ShotRecord& record, lab::Temperature bench);
    std::optional<BathState> bathOf(const ConnectedGas* gas) const;
    int sourceOf(const ConnectedGas* gas) const { return gas ? gas->source : gas_.zeroAir; }
    void asFound();
    void linearity();
    void carryOver();
    void adjustAndLeave();
    void adjust(Seat& seat);
    /// True when it passed, or is out of the batch.
    bool settled(Seat& seat);
    PointResult resultOf(Seat& seat, const ConnectedGas& gas);
    Seats running();

    BenchControl& control_;
    const lab::Clock& clock_;
    Profile profile_;
    BatchGas gas_;
    Recorder record_;
    Watcher watch_;
    std::vector<Seat> seats_;
    std::span<const CalibrationRun> runs_;
    lab::Instant lastLook_ {}; ///< at the clock
    Station station_ = lab::Pressure::hectopascals(0); ///< at the last drawing
};

} // namespace calibration
