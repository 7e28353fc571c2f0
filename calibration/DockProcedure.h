// SPDX-License-Identifier: MIT
#pragma once

#include "calibration/BatchGas.h"
#include "calibration/CalibrationRun.h"
#include "calibration/Profile.h"
#include "calibration/reference/ReferenceValue.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace calibration {

/// What a module goes through, in this order. Docks that are at the same step take it together, because they
/// share one manifold.
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

/// One module's way through a batch, as a state machine: at which step it is, what its shots showed, and
/// what follows from that by the profile. It goes on by itself: another blank, another adjustment, out of the
/// batch where its readings say so. It knows no bench and no clock; Procedure gives it what the manifold
/// delivers.
///
/// A run goes in Running and comes out Failed, Retired, Aborted, or Running at Step::Finished.
class DockProcedure {
public:
    DockProcedure(CalibrationRun& run, const Profile& profile)
        : run_(&run)
        , profile_(&profile)
    {
    }

    const CalibrationRun& run() const { return *run_; }
    int dock() const { return run_->dock; }
    bool running() const { return run_->state == RunState::Running; }
    Step step() const { return step_; }
    /// Which of the profile's levels is next as found, from 0.
    std::size_t level() const { return run_->asFound.size(); }
    /// True when it has to be measured anew before it is adjusted again.
    bool measuresBeforeAdjusting() const { return adjustments_ > 0; }
    /// As its dock counts since the module was put in; 0 before the first.
    std::uint32_t drawn() const { return drawn_; }

    /// Out of the batch, for that reason.
    void abort(const lab::Message& reason);
    /// The dock holds the module that was scanned.
    void verified(const DockReading& dock);
    /// % of the pressure lost.
    void leaked(double percent);
    void soaked() { step_ = Step::Blank; }

    /// Readings of this step begin.
    void beginReadings() { readings_.clear(); }
    /// One shot of this step, at that temperature of the bench. Returns its number within the run.
    int take(const ShotRecord& record, lab::Temperature bench);
    /// All readings of this step were taken, of `gas` (none in zero air) at that station.
    void endReadings(const ConnectedGas* gas, const Station& station);

    /// What has to be written into the module now; none when it stays as it is, or has left the batch.
    std::optional<double> wantedGain(const ConnectedGas& gas, const Station& station);
    /// Whether the module kept it.
    void gainWritten(double gain, bool kept);
    /// What was to be adjusted is.
    void adjusted() { step_ = Step::AsLeft; }

private:
    void leave(RunState state, const char* code);
    void retire(const char* code) { leave(RunState::Retired, code); }
    void endBlank();
    void endAsFound(const ConnectedGas& gas, const Station& station);
    void endLinearity();
    void endCarryOver();
    void endAsLeft(const ConnectedGas& gas, const Station& station);
    PointResult resultOf(const ConnectedGas& gas, const Station& station);
    Step afterAsFound() const;
    Step afterLinearity() const;

    CalibrationRun* run_;
    const Profile* profile_;
    Step step_ = Step::Verify;
    double birthTau_ = 0; ///< s
    int shots_ = 0;
    int blanks_ = 0;
    std::vector<double> readings_; ///< mg/L, of the step under way
    std::vector<double> adjusting_; ///< mg/L, of the level that the gain is made from
    int adjustments_ = 0;
    std::uint32_t drawn_ = 0;
};

} // namespace calibration
