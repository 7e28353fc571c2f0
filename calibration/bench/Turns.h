// SPDX-License-Identifier: MIT
#pragma once

#include <condition_variable>
#include <cstdint>
#include <mutex>

namespace calibration {

/// A lock that is given in the order in which it was asked for, so that a heartbeat never waits for more than
/// the call under way, however many others one thread makes in a row. For std::lock_guard; any thread.
class Turns {
public:
    void lock()
    {
        std::unique_lock waiting(mutex_);
        const auto mine = last_++;
        moved_.wait(waiting, [&] { return now_ == mine; });
    }
    void unlock()
    {
        {
            const std::lock_guard moving(mutex_);
            ++now_;
        }
        moved_.notify_all();
    }

private:
    std::mutex mutex_;
    std::condition_variable moved_;
    std::uint64_t last_ = 0;
    std::uint64_t now_ = 0;
};

} // namespace calibration
