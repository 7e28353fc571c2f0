// SPDX-License-Identifier: MIT
#include "calibration/DockProcedure.h"

#include "lab/records/Words.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace calibration {
namespace {

    constexpr lab::Words<Step, 13> steps {{{
        {Step::Verify, "verify"},
        {Step::Leak, "leak"},
        {Step::Soak, "soak"},
        {Step::Blank, "blank"},
        {Step::Condition, "condition"},
        {Step::AsFound, "as-found"},
        {Step::Linearity, "linearity"},
        {Step::CarryOver, "carry-over"},
        {Step::Recovery, "recovery"},
        {Step::Adjust, "adjust"},
        {Step::AsLeft, "as-left"},
        {Step::Control, "control"},
        {Step::Finished, "finished"},
    }}};

    double meanOf(const std::vector<double>& readings)
    {
        return std::accumulate(readings.begin(), readings.end(), 0.0) / static_cast<double>(readings.size());
    }

} // namespace

std::string_view word(Step step) { return steps.word(step); }

void DockProcedure::leave(RunState state, const char* code)
{
    run_->state = state;
    run_->reason =
        lab::Message {code, {{"module", run_->module.text()}, {"dock", std::to_string(run_->dock)}}};
}

void DockProcedure::abort(const lab::Message& reason)
{
    run_->state = RunState::Aborted;
    run_->reason = reason;
}

void DockProcedure::verified(const DockReading& dock)
{
    birthTau_ = dock.birthTau;
    run_->birthGain = dock.birthGain;
    run_->oldGain = dock.gain;
    run_->newGain = dock.gain;
    step_ = Step::Leak;
}

void DockProcedure::leaked(double percent)
{
    // Written so that a reading that is no number does not hold, either.
    if (!(percent <= profile_->leakLimitPercent))
        return leave(RunState::Failed, "dock.leak");
    step_ = profile_->soak == BenchTime::zero() ? Step::Blank : Step::Soak;
}

int DockProcedure::take(const ShotRecord& record, lab::Temperature bench)
{
    drawn_ = record.number;
    readings_.push_back(record.reading.milligramsPerLitre());
    if (record.leak)
        leave(RunState::Failed, "dock.leak");
    else if (record.noCurrent)
        retire("module.no-current");
    else if (record.pumpStuck)
        retire("module.pump");
    else if (record.overRange)
        leave(RunState::Failed, "module.over-range");
    else if (record.tau > profile_->mostTauRatio * birthTau_)
        retire("module.slow");
    else if (!(std::abs(record.cell.celsius() - bench.celsius()) <= profile_->cellWithin))
        leave(RunState::Failed, "module.temperature");
    return ++shots_;
}

void DockProcedure::endReadings(const ConnectedGas* gas, const Station& station)
{
    if (!running())
        return;
    switch (step_) {
    case Step::Blank:
        return endBlank();
    case Step::Condition:
        step_ = Step::AsFound;
        return;
    case Step::AsFound:
        return endAsFound(*gas, station);
    case Step::Linearity:
        return endLinearity();
    case Step::CarryOver:
        step_ = Step::Recovery;
        return;
    case Step::Recovery:
        return endCarryOver();
    case Step::Adjust:
        adjusting_ = readings_;
        return;
    case Step::AsLeft:
        return endAsLeft(*gas, station);
    case Step::Verify:
    case Step::Leak:
    case Step::Soak:
    case Step::Control:
    case Step::Finished:
        break;
    }
}

void DockProcedure::endBlank()
{
    if (readings_.front() <= profile_->blankLimit.milligramsPerLitre()) {
        step_ = Step::Condition;
        return;
    }
    // One above the limit gets another purge, a few times.
    if (++blanks_ < profile_->blankTries)
        return;
    if (readings_.front() > profile_->retireBlank.milligramsPerLitre())
        retire("module.blank");
    else
        leave(RunState::Failed, "module.blank-high");
}

Step DockProcedure::afterAsFound() const
{
    return profile_->descendingShots > 0 ? Step::Linearity : afterLinearity();
}

Step DockProcedure::afterLinearity() const
{
    return profile_->carryOverShots > 0 ? Step::CarryOver : Step::Adjust;
}

PointResult DockProcedure::resultOf(const ConnectedGas& gas, const Station& station)
{
    auto point = judge(gas.lot, station, readings_, *profile_);
    if (!point) {
        leave(RunState::Failed, "point.no-statement");
        return {};
    }
    if (point->readings.deviation > profile_->mostDeviation.milligramsPerLitre())
        retire("module.noise");
    return *std::move(point);
}

void DockProcedure::endAsFound(const ConnectedGas& gas, const Station& station)
{
    const bool adjusts = profile_->asFoundLevels.at(level()) == profile_->adjustLevel;
    run_->asFound.push_back(resultOf(gas, station));
    if (adjusts)
        adjusting_ = readings_;
    if (level() == profile_->asFoundLevels.size())
        step_ = afterAsFound();
}

void DockProcedure::endLinearity()
{
    const auto& points = run_->asFound;
    double products = 0;
    double squares = 0;
    for (const auto& point : points) {
        products += point.readings.mean * point.reference;
        squares += point.reference * point.reference;
    }
    const auto beyond = [&](const PointResult& point, double reading, double expected) {
        const auto limit = profile_->linearity(lab::BrAC::milligramsPerLitre(point.reference));
        return !(std::abs(reading - expected) <= limit.milligramsPerLitre());
    };
    const double slope = products / squares; // least squares through zero, which the blank has shown
    const bool bent = std::ranges::any_of(points, [&](const PointResult& point) {
        return beyond(point, point.readings.mean, slope * point.reference);
    });
    if (bent || beyond(points.front(), meanOf(readings_), points.front().readings.mean))
        return retire("module.linearity");
    step_ = afterLinearity();
}

void DockProcedure::endCarryOver()
{
    if (!(readings_.front() <= profile_->carryOverLimit.milligramsPerLitre()))
        return leave(RunState::Failed, "module.carry-over");
    step_ = Step::Adjust;
}

std::optional<double> DockProcedure::wantedGain(const ConnectedGas& gas, const Station& station)
{
    const bool first = adjustments_ == 0;
    const bool off = std::ranges::any_of(run_->asFound, [&](const PointResult& point) {
        return point.statement != Statement::Pass
               || std::abs(point.error) > profile_->recentreShare * point.tolerance;
    });
    const double kept = run_->newGain / run_->birthGain;
    if (first && (kept < profile_->leastKeptRatio || kept > profile_->mostKeptRatio)) {
        retire("module.gain");
        return std::nullopt;
    }
    if (first && !off)
        return std::nullopt;

    const double mean = meanOf(adjusting_);
    if (!(mean > 0)) {
        retire("module.no-current");
        return std::nullopt;
    }
    const double gain =
        run_->newGain * referenceAt(gas.lot, station, *profile_).value.milligramsPerLitre() / mean;
    const double ratio = gain / run_->birthGain;
    if (!(ratio >= profile_->leastGainRatio && ratio <= profile_->mostGainRatio)) {
        retire("module.gain");
        return std::nullopt;
    }
    return gain;
}

void DockProcedure::gainWritten(double gain, bool kept)
{
    if (!kept)
        return retire("module.memory");
    run_->newGain = gain;
    ++adjustments_;
}

void DockProcedure::endAsLeft(const ConnectedGas& gas, const Station& station)
{
    run_->asLeft = {resultOf(gas, station)};
    if (!running())
        return;
    const auto statement = run_->asLeft.front().statement;
    if (statement == Statement::Pass) {
        step_ = Step::Finished;
        return;
    }
    if (statement == Statement::Refused)
        return leave(RunState::Failed, "point.no-statement");
    if (adjustments_ >= profile_->mostAdjustments)
        return retire("module.as-left");
    // Not adjusted so far, or once: it gets another one.
    adjustments_ = std::max(adjustments_, 1);
    step_ = Step::Adjust;
}

} // namespace calibration
