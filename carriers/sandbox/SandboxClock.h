// SPDX-License-Identifier: MIT
#pragma once

#include "lab/Clock.h"

#include <mutex>

namespace carriers::sandbox {

/// The sandbox's time: runs as the wall does from where it was last set, so that a lab whose day is fast can
/// move its parcels on. Any thread.
class SandboxClock : public lab::Clock {
public:
    explicit SandboxClock(lab::Instant start) { set(start); }

    lab::Instant now() const override
    {
        const std::lock_guard lock(mutex_);
        const auto passed = std::chrono::steady_clock::now() - setAt_;
        return start_ + std::chrono::duration_cast<std::chrono::milliseconds>(passed);
    }
    void set(lab::Instant now)
    {
        const std::lock_guard lock(mutex_);
        start_ = now;
        setAt_ = std::chrono::steady_clock::now();
    }

private:
    mutable std::mutex mutex_;
    lab::Instant start_ {};
    std::chrono::steady_clock::time_point setAt_;
};

} // namespace carriers::sandbox
