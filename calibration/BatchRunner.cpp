// SPDX-License-Identifier: MIT
#include "calibration/BatchRunner.h"

#include "calibration/bench/RegisterMap.h"
#include "calibration/certificate/CertificateFolder.h"

#include <algorithm>

namespace calibration {

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
    auto runs = desk_.load(options_.technician, options_.fixture, options_.profile, *seated);
    if (!runs)
        return tl::make_unexpected(runs.error());

    shots_ = 0;
    try {
        if (bench_.status().simulated)
            for (int dock = 1; dock <= registers::docks; ++dock) {
                const auto found = std::ranges::find(*seated, dock, &Loading::dock);
                bench_.insert(dock, found == seated->end() ? std::nullopt : std::optional(found->module));
            }
        measure(control, *gas, *runs, watch);
    } catch (const lab::Failure& failure) {
        // Nothing of a batch whose bench failed passes, not even what was already decided.
        for (auto& run : *runs) {
            run.state = RunState::Aborted;
            run.reason = stop.stop_requested() ? lab::Message {"bench.stopped", {}} : failure.message();
        }
    }
    if (auto proposed = desk_.propose(options_.technician, *runs); !proposed)
        return tl::make_unexpected(proposed.error());
    return approve(*runs);
}

void BatchRunner::measure(
    BenchControl& control, const BatchGas& gas, std::vector<CalibrationRun>& runs, const Watcher& watch)
{
    const auto record = [&](const std::vector<RunShot>& shots) {
        desk_.record(shots);
        shots_ += static_cast<int>(shots.size());
    };
    Procedure(
        control, clock_, options_.profile, gas, record, watch ? watch : [](const Progress&) {})
        .run(runs);
}

BatchResult BatchRunner::approve(const std::vector<CalibrationRun>& runs)
{
    BatchResult result;
    result.shots = shots_;
    for (const auto& run : runs) {
        ModuleResult one {run.module, run.dock, run.id, run.state, run.reason, run.asFound, run.asLeft,
            run.asFoundOut(), run.adjusted(), std::nullopt, {}};
        if (run.state == RunState::Proposed && options_.approver) {
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
