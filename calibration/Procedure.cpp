// SPDX-License-Identifier: MIT
#include "calibration/Procedure.h"

#include "calibration/bench/Interlocks.h"
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

    template <class Seats> DockSet docksOf(const Seats& seats)
    {
        DockSet docks;
        for (const auto* seat : seats)
            docks.add(seat->run->dock);
        return docks;
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
        seats_.push_back({&run, 0, 0, {}, {}, 0, 0});
    lastLook_ = clock_.now();
    verify();
    leak();
    soak();
    blank();
    measure(
        Step::Condition, ShotKind::Condition, &gas_.asFound.front(), profile_.conditioningShots, running());
    asFound();
    linearity();
    carryOver();
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

void Procedure::leak()
{
    const auto seats = running();
    if (seats.empty())
        return;
    tell(Step::Leak, 0, 0, seats.size());
    control_.check();
    const auto readings = control_.bench().leakTest(docksOf(seats));
    control_.check(); // a test that was cut short says nothing
    for (std::size_t i = 0; i < seats.size(); ++i)
        // Written so that a reading that is no number does not hold, either.
        if (readings.at(i).dock != seats[i]->run->dock || !(readings[i].percent <= profile_.leakLimitPercent))
            leave(*seats[i]->run, RunState::Failed, "dock.leak");
}

void Procedure::soak()
{
    const auto seats = running();
    if (seats.empty() || profile_.soak == BenchTime::zero())
        return;
    tell(Step::Soak, 0, 0, seats.size());
    control_.bench().setValves({gas_.zeroAir, false, docksOf(seats)});
    control_.pass(profile_.soak);
}

void Procedure::blank()
{
    // Those above the limit get another purge, a few times.
    auto seats = running();
    for (int attempt = 1; attempt <= profile_.blankTries && !seats.empty(); ++attempt) {
        measure(Step::Blank, ShotKind::Blank, nullptr, 1, seats);
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

void Procedure::measure(Step step, ShotKind kind, const ConnectedGas* gas, int shots, const Seats& wanted)
{
    for (auto* seat : wanted)
        seat->readings.clear();
    if (wanted.empty())
        return;
    auto open = docksOf(wanted);
    control_.bench().setValves({sourceOf(gas), false, open});
    control_.pass(gas ? profile_.gasPurge : profile_.zeroPurge);
    for (int shot = 1; shot <= shots; ++shot) {
        auto seats = wanted;
        std::erase_if(seats, [](const Seat* seat) { return !seat->running(); });
        if (seats.empty())
            return control_.bench().makeSafe();
        // Nothing flows any more through the dock of one that has left.
        if (const auto left = docksOf(seats); left != open)
            control_.bench().setValves({sourceOf(gas), false, open = left});
        tell(step, shot, shots, seats.size());
        if (shot > 1)
            control_.pass(profile_.betweenShots);
        draw(kind, gas, std::move(seats));
    }
}

void Procedure::checkGas(const ConnectedGas* gas)
{
    if (!gas)
        return;
    const auto sources = control_.bench().sources();
    if (auto flows = interlocks::stillFlows(gas->lot, sources.at(static_cast<std::size_t>(gas->source)));
        !flows)
        throw lab::Failure(flows.error());
    if (auto holds = interlocks::bathHolds(
            gas->lot, control_.bench().status(), profile_.bathWithin, profile_.mostDepletionPercent);
        !holds)
        throw lab::Failure(holds.error());
}

void Procedure::checkClock()
{
    const auto now = clock_.now();
    if (now < lastLook_ || clock_.jump())
        throw lab::Failure({"bench.clock", {}});
    lastLook_ = now;
}

void Procedure::checkDocks(Seats& seats, const std::vector<ShotRecord>& records)
{
    const auto docks = control_.bench().docks();
    std::erase_if(seats, [&](Seat* seat) {
        auto& run = *seat->run;
        const auto& record = *std::ranges::find(records, run.dock, &ShotRecord::dock);
        auto holds = interlocks::mayMeasure(docks.at(static_cast<std::size_t>(run.dock - 1)), run.module);
        if (holds && seat->drawn != 0 && record.number != seat->drawn + 1)
            holds = lab::refused(
                "dock.disturbed", {{"dock", std::to_string(run.dock)}, {"module", run.module.text()}});
        seat->drawn = record.number;
        if (holds)
            return false;
        run.state = RunState::Aborted;
        run.reason = holds.error();
        return true;
    });
}

void Procedure::draw(ShotKind kind, const ConnectedGas* gas, Seats seats)
{
    control_.check();
    checkClock();
    checkGas(gas);
    auto records = control_.bench().shoot(docksOf(seats));
    const auto status = control_.bench().status();
    control_.check();
    for (std::size_t i = 0; i < seats.size(); ++i)
        if (records.at(i).dock != seats[i]->run->dock || records[i].source != sourceOf(gas))
            throw lab::Failure({"bench.fault", {{"part", "source"}}});
    checkDocks(seats, records);
    std::erase_if(records, [&](const ShotRecord& record) { return !docksOf(seats).has(record.dock); });
    station_ = stationOf(status);
    const auto now = clock_.now();

    std::vector<RunShot> shots;
    for (std::size_t i = 0; i < seats.size(); ++i) {
        auto& seat = *seats[i];
        shots.push_back({seat.run->id, {++seat.shots, kind, gas ? gas->lot.lot : std::string(), now,
                                           status.barometer, status.ambient, records[i], bathOf(gas)}});
        seat.readings.push_back(records[i].reading.milligramsPerLitre());
    }
    record_(shots);
    for (std::size_t i = 0; i < seats.size(); ++i)
        judgeShot(*seats[i], records[i], status.ambient);
}

std::optional<BathState> Procedure::bathOf(const ConnectedGas* gas) const
{
    if (!gas || gas->lot.kind != lab::GasKind::WetBath || !station_.bathTemperature)
        return std::nullopt;
    return BathState {*station_.bathTemperature, station_.bathLitres};
}

void Procedure::judgeShot(Seat& seat, const ShotRecord& record, lab::Temperature bench)
{
    auto& run = *seat.run;
    if (record.leak)
        leave(run, RunState::Failed, "dock.leak");
    else if (record.noCurrent)
        retire(run, "module.no-current");
    else if (record.pumpStuck)
        retire(run, "module.pump");
    else if (record.overRange)
        leave(run, RunState::Failed, "module.over-range");
    else if (record.tau > profile_.mostTauRatio * seat.birthTau)
        retire(run, "module.slow");
    else if (!(std::abs(record.cell.celsius() - bench.celsius()) <= profile_.cellWithin))
        leave(run, RunState::Failed, "module.temperature");
}

PointResult Procedure::resultOf(Seat& seat, const ConnectedGas& gas)
{
    auto point = judge(gas.lot, station_, seat.readings, profile_);
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
        measure(Step::AsFound, ShotKind::AsFound, &gas, profile_.shots, running());
        for (auto* seat : running()) {
            seat->run->asFound.push_back(resultOf(*seat, gas));
            if (gas.lot.lot == gas_.adjust.lot.lot)
                seat->adjusting = seat->readings;
        }
    }
}

void Procedure::linearity()
{
    if (profile_.descendingShots == 0)
        return;
    measure(Step::Linearity, ShotKind::Linearity, &gas_.asFound.front(), profile_.descendingShots, running());
    for (auto* seat : running()) {
        const auto& points = seat->run->asFound;
        double products = 0;
        double squares = 0;
        for (const auto& point : points) {
            products += point.readings.mean * point.reference;
            squares += point.reference * point.reference;
        }
        const auto beyond = [&](const PointResult& point, double reading, double expected) {
            const auto limit = profile_.linearity(lab::BrAC::milligramsPerLitre(point.reference));
            return !(std::abs(reading - expected) <= limit.milligramsPerLitre());
        };
        const double slope = products / squares; // least squares through zero, which the blank has shown
        const bool bent = std::ranges::any_of(points, [&](const PointResult& point) {
            return beyond(point, point.readings.mean, slope * point.reference);
        });
        if (bent || beyond(points.front(), meanOf(seat->readings), points.front().readings.mean))
            retire(*seat->run, "module.linearity");
    }
}

void Procedure::carryOver()
{
    if (profile_.carryOverShots == 0)
        return;
    measure(Step::CarryOver, ShotKind::CarryOver, &gas_.asFound.back(), profile_.carryOverShots, running());
    measure(Step::Recovery, ShotKind::CarryOver, nullptr, profile_.carryOverShots, running());
    for (auto* seat : running())
        if (!(seat->readings.front() <= profile_.carryOverLimit.milligramsPerLitre()))
            leave(*seat->run, RunState::Failed, "module.carry-over");
}

void Procedure::adjustAndLeave()
{
    Seats waiting = running();
    for (int attempt = 1; !waiting.empty(); ++attempt) {
        tell(Step::Adjust, 0, 0, waiting.size());
        if (attempt > 1) {
            measure(Step::Adjust, ShotKind::Adjust, &gas_.adjust, profile_.shots, waiting);
            for (auto* seat : waiting)
                seat->adjusting = seat->readings;
        }
        for (auto* seat : waiting)
            if (seat->running())
                adjust(*seat);
        control_.bench().setValves({gas_.zeroAir, false, {}});
        control_.pass(profile_.afterAdjustment);
        std::erase_if(waiting, [](const Seat* seat) { return !seat->running(); });
        measure(Step::AsLeft, ShotKind::AsLeft, &gas_.asLeft, profile_.shots, waiting);
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
    const double reference = referenceAt(gas_.adjust.lot, station_, profile_).value.milligramsPerLitre();
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
