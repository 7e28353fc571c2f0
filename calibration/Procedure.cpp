// SPDX-License-Identifier: MIT
#include "calibration/Procedure.h"

#include "calibration/bench/Interlocks.h"
#include "calibration/reference/DryGas.h"
#include "lab/records/Words.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace calibration {
namespace {

    constexpr lab::Words<Step, 7> steps {{{
        {Step::Verify, "verify"},
        {Step::Blank, "blank"},
        {Step::Condition, "condition"},
        {Step::AsFound, "as-found"},
        {Step::Adjust, "adjust"},
        {Step::AsLeft, "as-left"},
        {Step::Finished, "finished"},
    }}};

    void leave(CalibrationRun& run, RunState state, const char* code)
    {
        run.state = state;
        run.reason = lab::Message {code, {{"module", run.module.text()}, {"dock", std::to_string(run.dock)}}};
    }

    void retire(CalibrationRun& run, const char* code) { leave(run, RunState::Retired, code); }

    double meanOf(const std::vector<double>& readings)
    {
        return std::accumulate(readings.begin(), readings.end(), 0.0) / static_cast<double>(readings.size());
    }

} // namespace

std::string_view word(Step step) { return steps.word(step); }

Procedure::Procedure(BenchControl& control, const lab::Clock& clock, Profile profile, BatchGas gas,
    Recorder record, Watcher watch)
    : control_(control)
    , clock_(clock)
    , profile_(std::move(profile))
    , gas_(std::move(gas))
    , record_(std::move(record))
    , watch_(std::move(watch))
{
}

Procedure::Seats Procedure::running()
{
    Seats result;
    for (auto& seat : seats_)
        if (seat.running())
            result.push_back(&seat);
    return result;
}

void Procedure::run(std::vector<CalibrationRun>& runs)
{
    seats_.clear();
    runs_ = runs;
    for (auto& run : runs)
        seats_.push_back({&run, 0, 0, {}, {}, 0});
    verify();
    blank();
    measure(Step::Condition, ShotKind::Condition, gas_.asFound.front().lot.lot, gas_.asFound.front().source,
        profile_.conditioningShots, running());
    asFound();
    adjustAndLeave();
    control_.bench().makeSafe();
    // Everything above was answered by a bench that still follows; an echo from before would prove nothing.
    control_.bench().confirmFresh();
    control_.check();
    for (auto* seat : running())
        seat->run->state = RunState::Proposed;
    tell(Step::Finished, 0, 0, 0);
}

void Procedure::tell(Step step, int shot, int shots, std::size_t modules) const
{
    watch_({step, shot, shots, static_cast<int>(modules), runs_});
}

void Procedure::verify()
{
    tell(Step::Verify, 0, 0, seats_.size());
    const auto docks = control_.bench().docks();
    for (auto& seat : seats_) {
        const auto& dock = docks.at(static_cast<std::size_t>(seat.run->dock - 1));
        if (auto may = interlocks::mayMeasure(dock, seat.run->module); !may) {
            seat.run->state = RunState::Aborted;
            seat.run->reason = may.error();
            continue;
        }
        seat.birthTau = dock.birthTau;
        seat.run->birthGain = dock.birthGain;
        seat.run->oldGain = dock.gain;
        seat.run->newGain = dock.gain;
    }
}

void Procedure::blank()
{
    // Those above the limit get another purge, a few times.
    auto seats = running();
    for (int attempt = 1; attempt <= profile_.blankTries && !seats.empty(); ++attempt) {
        measure(Step::Blank, ShotKind::Blank, "", gas_.zeroAir, 1, seats);
        std::erase_if(seats, [&](const Seat* seat) {
            return !seat->running() || seat->readings.front() <= profile_.blankLimit.milligramsPerLitre();
        });
    }
    for (auto* seat : seats) {
        if (seat->readings.front() > profile_.retireBlank.milligramsPerLitre())
            retire(*seat->run, "module.blank");
        else
            leave(*seat->run, RunState::Failed, "module.blank-high");
    }
}

void Procedure::measure(
    Step step, ShotKind kind, const std::string& lot, int source, int shots, const Seats& wanted)
{
    for (auto* seat : wanted)
        seat->readings.clear();
    if (wanted.empty())
        return;
    DockSet docks;
    for (const auto* seat : wanted)
        docks.add(seat->run->dock);
    control_.bench().setValves({source, false, docks});
    control_.pass(kind == ShotKind::Blank ? profile_.zeroPurge : profile_.gasPurge);
    for (int shot = 1; shot <= shots; ++shot) {
        auto seats = wanted;
        std::erase_if(seats, [](const Seat* seat) { return !seat->running(); });
        if (seats.empty())
            return;
        tell(step, shot, shots, seats.size());
        if (shot > 1)
            control_.pass(profile_.betweenShots);
        draw(kind, lot, source, seats);
    }
}

void Procedure::draw(ShotKind kind, const std::string& lot, int source, const Seats& seats)
{
    DockSet docks;
    for (const auto* seat : seats)
        docks.add(seat->run->dock);
    control_.check();
    const auto records = control_.bench().shoot(docks);
    const auto status = control_.bench().status();
    control_.check();
    pressure_ = status.barometer;
    const auto now = clock_.now();

    std::vector<RunShot> shots;
    for (std::size_t i = 0; i < seats.size(); ++i) {
        auto& seat = *seats[i];
        const auto& record = records.at(i);
        if (record.dock != seat.run->dock || record.source != source)
            throw lab::Failure({"bench.fault", {{"part", "source"}}});
        shots.push_back(
            {seat.run->id, {++seat.shots, kind, lot, now, status.barometer, status.ambient, record}});
        seat.readings.push_back(record.reading.milligramsPerLitre());
    }
    record_(shots);

    for (std::size_t i = 0; i < seats.size(); ++i) {
        auto& run = *seats[i]->run;
        if (records[i].leak)
            leave(run, RunState::Failed, "dock.leak");
        else if (records[i].noCurrent)
            retire(run, "module.no-current");
        else if (records[i].pumpStuck)
            retire(run, "module.pump");
        else if (records[i].overRange)
            leave(run, RunState::Failed, "module.over-range");
        else if (records[i].tau > profile_.mostTauRatio * seats[i]->birthTau)
            retire(run, "module.slow");
    }
}

PointResult Procedure::resultOf(Seat& seat, const ConnectedGas& gas)
{
    auto point = judge(gas.lot, pressure_, seat.readings, profile_);
    if (!point) {
        leave(*seat.run, RunState::Failed, "point.no-statement");
        return {};
    }
    if (point->readings.deviation > profile_.mostDeviation.milligramsPerLitre())
        retire(*seat.run, "module.noise");
    return *std::move(point);
}

void Procedure::asFound()
{
    for (const auto& gas : gas_.asFound) {
        measure(Step::AsFound, ShotKind::AsFound, gas.lot.lot, gas.source, profile_.shots, running());
        for (auto* seat : running()) {
            seat->run->asFound.push_back(resultOf(*seat, gas));
            if (gas.lot.lot == gas_.adjust.lot.lot)
                seat->adjusting = seat->readings;
        }
    }
}

void Procedure::adjustAndLeave()
{
    Seats waiting = running();
    for (int attempt = 1; !waiting.empty(); ++attempt) {
        tell(Step::Adjust, 0, 0, waiting.size());
        if (attempt > 1) {
            measure(Step::Adjust, ShotKind::Adjust, gas_.adjust.lot.lot, gas_.adjust.source, profile_.shots,
                waiting);
            for (auto* seat : waiting)
                seat->adjusting = seat->readings;
        }
        for (auto* seat : waiting)
            if (seat->running())
                adjust(*seat);
        control_.bench().setValves({gas_.zeroAir, false, {}});
        control_.pass(profile_.afterAdjustment);
        std::erase_if(waiting, [](const Seat* seat) { return !seat->running(); });
        measure(
            Step::AsLeft, ShotKind::AsLeft, gas_.asLeft.lot.lot, gas_.asLeft.source, profile_.shots, waiting);
        std::erase_if(waiting, [&](Seat* seat) { return settled(*seat); });
    }
}

void Procedure::adjust(Seat& seat)
{
    auto& run = *seat.run;
    const bool first = seat.adjustments == 0;
    const bool off = std::ranges::any_of(run.asFound, [&](const PointResult& point) {
        return point.statement != Statement::Pass
               || std::abs(point.error) > profile_.recentreShare * point.tolerance;
    });
    const double kept = run.newGain / run.birthGain;
    if (first && (kept < profile_.leastKeptRatio || kept > profile_.mostKeptRatio))
        return retire(run, "module.gain");
    if (first && !off)
        return;

    const double mean = meanOf(seat.adjusting);
    if (!(mean > 0))
        return retire(run, "module.no-current");
    const double reference = drygas::atStation(gas_.adjust.lot.label, pressure_).milligramsPerLitre();
    const double gain = run.newGain * reference / mean;
    const double ratio = gain / run.birthGain;
    if (!(ratio >= profile_.leastGainRatio && ratio <= profile_.mostGainRatio))
        return retire(run, "module.gain");
    if (!control_.bench().writeGain(run.dock, gain))
        return retire(run, "module.memory");
    run.newGain = gain;
    ++seat.adjustments;
}

bool Procedure::settled(Seat& seat)
{
    auto& run = *seat.run;
    if (!seat.running())
        return true;
    run.asLeft = {resultOf(seat, gas_.asLeft)};
    if (!seat.running())
        return true;
    const auto statement = run.asLeft.front().statement;
    if (statement == Statement::Pass)
        return true;
    if (statement == Statement::Refused) {
        leave(run, RunState::Failed, "point.no-statement");
        return true;
    }
    if (seat.adjustments >= profile_.mostAdjustments) {
        retire(run, "module.as-left");
        return true;
    }
    // Not adjusted so far, or once: it gets another one.
    if (seat.adjustments == 0)
        seat.adjustments = 1;
    return false;
}

} // namespace calibration
