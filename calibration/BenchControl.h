// SPDX-License-Identifier: MIT
#pragma once

#include "calibration/bench/Bench.h"
#include "lab/values/Failure.h"

#include <atomic>
#include <mutex>
#include <optional>
#include <thread>

namespace calibration {

/// Holds a bench for one batch: claims it, starts with every valve closed and read back, and keeps its heart
/// beating from a thread of its own, whatever the procedure and the UI are doing. On any way out the valves
/// are shut: by the destructor, and when even that does not run, by the bench's watchdog.
class BenchControl {
public:
    static constexpr std::chrono::milliseconds interval {250};

    /// Throws lab::Failure as Bench does.
    explicit BenchControl(Bench& bench);
    ~BenchControl();
    BenchControl(const BenchControl&) = delete;
    BenchControl& operator=(const BenchControl&) = delete;

    Bench& bench() { return bench_; }

    /// Throws what the control thread met, or "bench.stopped" after `stop`.
    void check() const;
    /// Lets bench time pass, checking all the while.
    void pass(BenchTime time);
    /// From any thread: the batch ends, aborted, at its next step.
    void stop() { stopped_ = true; }

private:
    void run(const std::stop_token& stop);

    Bench& bench_;
    bool fastTime_ = false;
    std::atomic<bool> stopped_ = false;
    mutable std::mutex mutex_;
    std::optional<lab::Failure> failure_;
    std::jthread thread_; // last: it must not outlive what it uses
};

} // namespace calibration
