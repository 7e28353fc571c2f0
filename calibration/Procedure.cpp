// SPDX-License-Identifier: MIT
#include "calibration/Procedure.h"

#include "calibration/bench/Interlocks.h"

#include <algorithm>
#include <limits>
#include <stdexcept>
#include <thread>

namespace calibration {
namespace {

    template <class Seats> DockSet docksOf(const Seats& seats)
    {
        DockSet docks;
        for (const auto* seat : seats)
            docks.add(seat->dock());
        return docks;
    }

    std::pair<Step, std::size_t> placeOf(const DockProcedure& seat) { return {seat.step(), seat.level()}; }

} // namespace

Procedure::Procedure(BenchControl& control, const lab::Clock& clock, Profile profile, BatchGas gas,
    Recorder record, Watcher watch, const Pause* pause)
    : control_(control)
    , clock_(clock)
    , profile_(std::move(profile))
    , gas_(std::move(gas))
    , record_(std::move(record))
    , watch_(std::move(watch))
    , pause_(pause)
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

Procedure::Seats Procedure::nextGroup()
{
    auto seats = running();
    std::erase_if(seats, [](const DockProcedure* seat) { return seat->step() == Step::Finished; });
    if (seats.empty())
        return seats;
    const auto behind =
        placeOf(**std::ranges::min_element(seats, {}, [](const auto* seat) { return placeOf(*seat); }));
    std::erase_if(seats, [&](const DockProcedure* seat) { return placeOf(*seat) != behind; });
    return seats;
}

void Procedure::run(std::vector<CalibrationRun>& runs)
{
    seats_.clear();
    runs_ = runs;
    for (auto& run : runs)
        seats_.emplace_back(run, profile_);
    lastLook_ = clock_.now();
    verify();
    for (auto group = nextGroup(); !group.empty(); group = nextGroup()) {
        waitWhilePaused(group);
        serve(group);
    }
    control_.bench().makeSafe();
    // Everything above was answered by a bench that still follows; an echo from before would prove nothing.
    control_.bench().confirmFresh();
    control_.check();
    for (auto& run : runs)
        if (run.state == RunState::Running)
            run.state = RunState::Proposed;
    tell(Step::Finished, 0, 0, 0);
}

void Procedure::waitWhilePaused(const Seats& group)
{
    constexpr std::chrono::milliseconds look {50};
    if (!pause_ || !pause_->wanted())
        return;
    // Nothing flows meanwhile; whatever comes next purges first.
    control_.bench().makeSafe();
    Progress waiting {group.front()->step(), 0, 0, static_cast<int>(group.size()), runs_};
    waiting.paused = true;
    watch_(waiting);
    while (pause_->wanted()) {
        control_.check();
        std::this_thread::sleep_for(look);
    }
}

void Procedure::serve(const Seats& group)
{
    const auto step = group.front()->step();
    switch (step) {
    case Step::Leak:
        return leak(group);
    case Step::Soak:
        return soak(group);
    case Step::Blank:
        return measure(step, ShotKind::Blank, nullptr, 1, group);
    case Step::Condition:
        return measure(step, ShotKind::Condition, &gas_.asFound.front(), profile_.conditioningShots, group);
    case Step::AsFound:
        return measure(
            step, ShotKind::AsFound, &gas_.asFound.at(group.front()->level()), profile_.shots, group);
    case Step::Linearity:
        return measure(step, ShotKind::Linearity, &gas_.asFound.front(), profile_.descendingShots, group);
    case Step::CarryOver:
        return measure(step, ShotKind::CarryOver, &gas_.asFound.back(), profile_.carryOverShots, group);
    case Step::Recovery:
        return measure(step, ShotKind::CarryOver, nullptr, profile_.carryOverShots, group);
    case Step::Adjust:
        return adjust(group);
    case Step::AsLeft:
        return measure(step, ShotKind::AsLeft, &gas_.asLeft, profile_.shots, group);
    case Step::Verify:
    case Step::Control:
    case Step::Finished:
        break;
    }
    throw std::logic_error("a dock waits for what no manifold gives");
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
        const auto& dock = docks.at(static_cast<std::size_t>(seat.dock() - 1));
        if (auto may = interlocks::mayMeasure(dock, seat.run().module); !may)
            seat.abort(may.error());
        else
            seat.verified(dock);
    }
}

void Procedure::leak(const Seats& group)
{
    tell(Step::Leak, 0, 0, group.size());
    control_.check();
    const auto readings = control_.bench().leakTest(docksOf(group));
    control_.check(); // a test that was cut short says nothing
    for (std::size_t i = 0; i < group.size(); ++i)
        group[i]->leaked(readings.at(i).dock == group[i]->dock() ? readings[i].percent
                                                                 : std::numeric_limits<double>::quiet_NaN());
}

void Procedure::soak(const Seats& group)
{
    tell(Step::Soak, 0, 0, group.size());
    control_.bench().setValves({gas_.zeroAir, false, docksOf(group)});
    control_.pass(profile_.soak);
    for (auto* seat : group)
        seat->soaked();
}

void Procedure::measure(Step step, ShotKind kind, const ConnectedGas* gas, int shots, const Seats& group)
{
    for (auto* seat : group)
        seat->beginReadings();
    auto open = docksOf(group);
    control_.bench().setValves({sourceOf(gas), false, open});
    control_.pass(gas ? profile_.gasPurge : profile_.zeroPurge);
    for (int shot = 1; shot <= shots; ++shot) {
        auto seats = group;
        std::erase_if(seats, [](const DockProcedure* seat) { return !seat->running(); });
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
    for (auto* seat : group)
        seat->endReadings(gas, station_);
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

std::optional<BathState> Procedure::bathOf(const ConnectedGas* gas) const
{
    if (!gas || gas->lot.kind != lab::GasKind::WetBath || !station_.bathTemperature)
        return std::nullopt;
    return BathState {*station_.bathTemperature, station_.bathLitres};
}

void Procedure::checkDocks(Seats& seats, const std::vector<ShotRecord>& records)
{
    const auto docks = control_.bench().docks();
    std::erase_if(seats, [&](DockProcedure* seat) {
        const auto& run = seat->run();
        const auto& record = *std::ranges::find(records, run.dock, &ShotRecord::dock);
        auto holds = interlocks::mayMeasure(docks.at(static_cast<std::size_t>(run.dock - 1)), run.module);
        if (holds && seat->drawn() != 0 && record.number != seat->drawn() + 1)
            holds = lab::refused(
                "dock.disturbed", {{"dock", std::to_string(run.dock)}, {"module", run.module.text()}});
        if (!holds)
            seat->abort(holds.error());
        return !holds;
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
        if (records.at(i).dock != seats[i]->dock() || records[i].source != sourceOf(gas))
            throw lab::Failure({"bench.fault", {{"part", "source"}}});
    checkDocks(seats, records);
    std::erase_if(records, [&](const ShotRecord& record) { return !docksOf(seats).has(record.dock); });
    station_ = stationOf(status);
    const auto now = clock_.now();

    std::vector<RunShot> shots;
    for (std::size_t i = 0; i < seats.size(); ++i) {
        const int number = seats[i]->take(records[i], status.ambient);
        shots.push_back({seats[i]->run().id, {number, kind, gas ? gas->lot.lot : std::string(), now,
                                                 status.barometer, status.ambient, records[i], bathOf(gas)}});
    }
    record_(shots);
}

void Procedure::adjust(const Seats& group)
{
    tell(Step::Adjust, 0, 0, group.size());
    auto seats = group;
    if (group.front()->measuresBeforeAdjusting()) {
        measure(Step::Adjust, ShotKind::Adjust, &gas_.adjust, profile_.shots, group);
        std::erase_if(seats, [](const DockProcedure* seat) { return !seat->running(); });
    }
    for (auto* seat : seats) {
        if (const auto gain = seat->wantedGain(gas_.adjust, station_))
            seat->gainWritten(*gain, control_.bench().writeGain(seat->dock(), *gain));
        seat->adjusted();
    }
    control_.bench().setValves({gas_.zeroAir, false, {}});
    control_.pass(profile_.afterAdjustment);
}

} // namespace calibration
