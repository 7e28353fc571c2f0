// SPDX-License-Identifier: MIT
#include "calibration/BatchRunner.h"

#include "calibration/bench/RegisterMap.h"
#include "calibration/certificate/CertificateFolder.h"
#include "calibration/control/ControlDrawing.h"
#include "calibration/equipment/EquipmentRules.h"
#include "lab/store/EquipmentStore.h"

#include <algorithm>

namespace calibration {
namespace {

    /// Where a training bench's control sensor sits meanwhile: the last dock without a module, else the last.
    int spareDock(const std::vector<Loading>& seated)
    {
        for (int dock = registers::docks; dock > 0; --dock)
            if (std::ranges::find(seated, dock, &Loading::dock) == seated.end())
                return dock;
        return registers::docks;
    }

} // namespace

int BatchResult::count(RunState verdict) const
{
    return static_cast<int>(std::ranges::count(modules, verdict, &ModuleResult::verdict));
}

BatchRunner::BatchRunner(lab::Database& database, const lab::Clock& clock, Bench& bench, Options options)
    : database_(database)
    , clock_(clock)
    , bench_(bench)
    , options_(std::move(options))
    , desk_(database, clock, options_.folder, options_.paper)
    , controls_(database, clock)
{
}

lab::Expected<std::vector<Loading>> BatchRunner::seat(std::span<const lab::ModuleSerial> modules) const
{
    const auto places =
        options_.docks.empty() ? static_cast<std::size_t>(registers::docks) : options_.docks.size();
    if (modules.size() > places)
        return lab::refused(
            "run.too-many", {{"modules", std::to_string(modules.size())}, {"docks", std::to_string(places)}});
    std::vector<Loading> loading;
    for (const auto& module : modules) {
        const auto index = loading.size();
        const int dock = options_.docks.empty() ? static_cast<int>(index) + 1 : options_.docks[index];
        if (dock < 1 || dock > registers::docks)
            return lab::refused("run.dock", {{"dock", std::to_string(dock)}});
        loading.push_back({dock, module});
    }
    return loading;
}

lab::Expected<void> BatchRunner::checkBench()
{
    const bool simulated = bench_.status().simulated;
    const bool training = desk_.identity().kind == lab::LabKind::Training;
    if (training && !simulated)
        return lab::refused("bench.training-lab");
    if (!training && simulated)
        return lab::refused("bench.simulated");
    return {};
}

lab::Expected<BatchResult> BatchRunner::run(
    std::span<const lab::ModuleSerial> modules, const Watcher& watch, const std::stop_token& stop)
{
    const auto seated = seat(modules);
    if (!seated)
        return tl::make_unexpected(seated.error());
    if (auto right = checkBench(); !right)
        return tl::make_unexpected(right.error());

    BenchControl control(bench_);
    const std::stop_callback stopping(stop, [&control] { control.stop(); });
    const auto gas = chooseGas(options_.profile, options_.lots, bench_.sources(), desk_.today());
    if (!gas)
        return tl::make_unexpected(gas.error());
    if (auto ready = prepareControl(static_cast<int>(seated->size())); !ready)
        return tl::make_unexpected(ready.error());
    auto runs = desk_.load(options_.technician, options_.fixture, options_.profile, *seated);
    if (!runs)
        return tl::make_unexpected(runs.error());

    shots_ = 0;
    const int spare = spareDock(*seated);
    const int lots = controlIsHere() ? static_cast<int>(controlGas_.size()) : 0;
    const auto tell = [&](Progress progress, int controls) {
        progress.controls = controls;
        progress.controlsInAll = 2 * lots;
        if (watch)
            watch(progress);
    };
    const int modulesInAll = static_cast<int>(runs->size());
    try {
        tell({lots > 0 ? Step::Control : Step::Verify, 0, 0, modulesInAll, *runs}, 2 * lots);
        prove(control, ControlPurpose::Start, spare);
        if (bench_.status().simulated)
            for (int dock = 1; dock <= registers::docks; ++dock) {
                const auto found = std::ranges::find(*seated, dock, &Loading::dock);
                bench_.insert(dock, found == seated->end() ? std::nullopt : std::optional(found->module));
            }
        measure(control, *gas, *runs, [&](const Progress& progress) {
            // The batch is finished once the control after it has passed.
            if (progress.step != Step::Finished)
                tell(progress, lots);
            else if (lots > 0)
                tell({Step::Control, 0, 0, modulesInAll, *runs}, lots);
        });
    } catch (const lab::Failure& failure) {
        // Nothing of a batch whose bench failed passes, not even what was already decided.
        for (auto& run : *runs) {
            run.state = RunState::Aborted;
            run.reason = stop.stop_requested() ? lab::Message {"bench.stopped", {}} : failure.message();
        }
    }
    if (auto proposed = desk_.propose(options_.technician, *runs); !proposed)
        return tl::make_unexpected(proposed.error());
    closeWithControl(control, *runs, spare);
    tell({Step::Finished, 0, 0, 0, *runs}, 0);
    return approve(*runs);
}

lab::Expected<void> BatchRunner::prepareControl(int modules)
{
    const auto sensor = controlSensor(lab::EquipmentStore(database_).at(options_.fixture), desk_.today());
    if (!sensor)
        return tl::make_unexpected(sensor.error());
    auto gas = chooseControlGas(options_.lots, bench_.sources(), desk_.today());
    if (!gas)
        return tl::make_unexpected(gas.error());
    sensor_ = *sensor;
    controlGas_ = *std::move(gas);
    if (controlIsHere())
        return {};
    return controls_.isProved(options_.fixture, modules, desk_.today());
}

bool BatchRunner::controlIsHere()
{
    if (bench_.status().simulated)
        return true;
    const auto docks = bench_.docks();
    return std::ranges::any_of(
        docks, [&](const DockReading& dock) { return dock.present && dock.serial == sensor_->serial; });
}

void BatchRunner::prove(BenchControl& control, ControlPurpose purpose, int freeDock)
{
    const ControlDrawing drawing(control, *sensor_, options_.profile);
    const auto dock = drawing.dock(freeDock);
    if (!dock)
        return;
    const auto measured = drawing.measure(*dock, options_.fixture, purpose, controlGas_);
    if (bench_.status().simulated)
        bench_.insert(*dock, std::nullopt);
    const auto check = controls_.record(options_.technician, measured, options_.profile);
    if (!check)
        throw lab::Failure(check.error());
    if (!check->good())
        throw lab::Failure({"bench.held", {{"fixture", options_.fixture}}});
}

void BatchRunner::closeWithControl(BenchControl& control, std::vector<CalibrationRun>& runs, int freeDock)
{
    if (std::ranges::none_of(runs, [](const auto& run) { return run.state == RunState::Proposed; }))
        return; // nothing is vouched for; the next control says how the bench stood
    try {
        prove(control, ControlPurpose::End, freeDock);
    } catch (const lab::Failure& failure) {
        // Held: the records have taken them back. Else they wait, proposed, for a control that passes.
        const bool held = failure.message().code == "bench.held";
        for (auto& run : runs)
            if (run.state == RunState::Proposed) {
                run.state = held ? RunState::Aborted : RunState::Proposed;
                run.reason = failure.message();
            }
    }
}

void BatchRunner::measure(
    BenchControl& control, const BatchGas& gas, std::vector<CalibrationRun>& runs, const Watcher& watch)
{
    const auto record = [&](const std::vector<RunShot>& shots) {
        desk_.record(shots);
        shots_ += static_cast<int>(shots.size());
    };
    Procedure(control, clock_, options_.profile, gas, record, watch, options_.pause).run(runs);
}

BatchResult BatchRunner::approve(const std::vector<CalibrationRun>& runs)
{
    BatchResult result;
    result.shots = shots_;
    for (const auto& run : runs) {
        ModuleResult one {run.module, run.dock, run.id, run.state, run.reason, run.asFound, run.asLeft,
            run.asFoundOut(), run.adjusted(), std::nullopt, {}};
        if (run.state == RunState::Proposed && !run.reason && options_.approver) {
            const auto certificate = desk_.approve(*options_.approver, run.id);
            if (certificate) {
                one.verdict = RunState::Certified;
                one.certificate = *certificate;
                one.pdf = CertificateFolder(options_.folder).pdf(certificate->id);
            } else {
                one.reason = certificate.error();
            }
        }
        result.modules.push_back(std::move(one));
    }
    return result;
}

} // namespace calibration
