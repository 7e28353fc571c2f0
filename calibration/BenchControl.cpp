// SPDX-License-Identifier: MIT
#include "calibration/BenchControl.h"

#include <algorithm>
#include <condition_variable>

namespace calibration {

BenchControl::BenchControl(Bench& bench)
    : bench_(bench)
{
    bench_.claim();
    try {
        bench_.makeSafe();
        bench_.selfTest();
        fastTime_ = bench_.status().fastTime;
        thread_ = std::jthread([this](const std::stop_token& stop) { run(stop); });
    } catch (...) {
        bench_.release();
        throw;
    }
}

BenchControl::~BenchControl()
{
    thread_.request_stop();
    thread_.join();
    bench_.release();
}

void BenchControl::run(const std::stop_token& stop)
{
    std::mutex waiting;
    std::condition_variable_any wake;
    while (!stop.stop_requested()) {
        try {
            bench_.beat();
        } catch (const lab::Failure& failure) {
            // No more heartbeats: the bench now closes itself, whatever became of the link.
            const std::lock_guard lock(mutex_);
            failure_ = failure;
            return;
        }
        std::unique_lock lock(waiting);
        wake.wait_for(lock, stop, interval, [] { return false; });
    }
}

void BenchControl::check() const
{
    if (stopped_)
        throw lab::Failure({"bench.stopped", {}});
    const std::lock_guard lock(mutex_);
    if (failure_)
        throw lab::Failure(*failure_);
}

void BenchControl::pass(BenchTime time)
{
    constexpr BenchTime slice {100};
    check();
    if (fastTime_)
        return bench_.pass(time);
    while (time.count() > 0) {
        const auto part = std::min(time, slice);
        bench_.pass(part);
        time -= part;
        check();
    }
}

} // namespace calibration
