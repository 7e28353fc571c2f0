// SPDX-License-Identifier: MIT
#pragma once

#include "lab/Clock.h"
#include "lab/values/Failure.h"
#include "ui/desktop/bench/BenchSource.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace tests {

inline calibration::CalibrationRun benchRun(int dock, calibration::RunState state)
{
    const auto serial = lab::ModuleSerial::numbered(95'000'000 + dock);
    return {"run-" + std::to_string(dock), "batch-1", serial, "1", dock, "training", "2026-1", "staff-11",
        lab::Instant {}, std::nullopt, state, std::nullopt, 1, 1, 1, {}, {}};
}

/// A bench made of answers: two modules wait; a batch proposes the first and retires the second.
class FakeBench : public ui::desktop::BenchSource {
public:
    std::atomic<bool> absent {false}; ///< no bench answers
    std::atomic<bool> fails {false}; ///< the bench goes away under a batch
    std::atomic<bool> holds {false}; ///< the batch goes on until it is stopped
    std::atomic<bool> paused {false};
    std::atomic<int> closed {0};
    std::atomic<int> looked {0};
    std::atomic<int> certificates {0};
    calibration::BenchPicture picture;

    FakeBench()
    {
        picture.docks.resize(16);
        for (int dock = 1; dock <= 16; ++dock)
            picture.docks[static_cast<std::size_t>(dock - 1)].dock = dock;
        reset();
    }

    /// As in the morning: two modules wait and nothing was calibrated.
    void reset()
    {
        const std::lock_guard lock(mutex_);
        records_ = {{benchRun(1, calibration::RunState::Running).module,
                        benchRun(2, calibration::RunState::Running).module},
            {}, {}};
    }

    calibration::Profile profile() override { return calibration::Profile::named("training").value(); }
    ui::desktop::BenchRecords records() override
    {
        const std::lock_guard lock(mutex_);
        return records_;
    }
    calibration::BenchPicture look() override
    {
        ++looked;
        if (absent)
            throw lab::Failure({"bench.lost", {{"bench", "tcp://127.0.0.1:1"}}});
        return picture;
    }
    lab::Expected<calibration::LoadedModule> load(
        const lab::ModuleSerial& module, std::optional<int> dock) override
    {
        const std::lock_guard lock(mutex_);
        if (std::ranges::find(records_.waiting, module) == records_.waiting.end())
            return lab::refused("run.not-waiting", {{"module", module.text()}, {"state", "installed"}});
        const calibration::LoadedModule one {
            dock.value_or(static_cast<int>(records_.loaded.size()) + 1), module};
        records_.loaded.push_back(one);
        return one;
    }
    lab::Expected<void> unload(const lab::ModuleSerial& module) override
    {
        const std::lock_guard lock(mutex_);
        std::erase_if(records_.loaded, [&](const auto& one) { return one.module == module; });
        return {};
    }
    lab::Expected<calibration::BatchResult> calibrate(
        const calibration::BatchRunner::Watcher& watch, const std::stop_token& stop) override
    {
        using calibration::RunState;
        std::vector runs {benchRun(1, RunState::Running), benchRun(2, RunState::Running)};
        watch({calibration::Step::AsFound, 2, 3, 2, runs});
        while (holds && !stop.stop_requested())
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
        runs[0].state = RunState::Proposed;
        runs[1].state = RunState::Retired;
        runs[1].reason = lab::Message {"module.slow", {}};
        if (fails || stop.stop_requested())
            for (auto& run : runs) {
                run.state = RunState::Aborted;
                run.reason = lab::Message {
                    stop.stop_requested() ? "bench.stopped" : "bench.tripped", {{"bench", "1"}}};
            }
        calibration::BatchResult result;
        const std::lock_guard lock(mutex_);
        records_ = {};
        for (const auto& run : runs) {
            records_.docks.push_back({run, std::nullopt});
            if (run.state == RunState::Proposed)
                records_.proposed.push_back(run.id);
            if (run.state == RunState::Aborted)
                records_.waiting.push_back(run.module);
            result.modules.push_back(
                {run.module, run.dock, run.id, run.state, run.reason, {}, {}, false, false, {}, {}});
        }
        return result;
    }
    void pause(bool wanted) override { paused = wanted; }
    void closeGas() override { ++closed; }
    lab::Expected<int> sign(const std::vector<std::string>& runs) override
    {
        const std::lock_guard lock(mutex_);
        for (auto& record : records_.docks)
            if (std::ranges::count(runs, record.run.id))
                record.run.state = calibration::RunState::Certified;
        records_.proposed.clear();
        certificates += static_cast<int>(runs.size());
        return static_cast<int>(runs.size());
    }

private:
    std::mutex mutex_;
    ui::desktop::BenchRecords records_;
};

} // namespace tests
