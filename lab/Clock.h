// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/Date.h"

#include <chrono>

namespace lab {

/// What the whole house asks for the time. Watchdogs and timeouts alone stay on the steady clock.
/// Safe from any thread.
class Clock {
public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
};

/// The computer's clock.
class SystemClock : public Clock {
public:
    Instant now() const override;
};

/// Stands still until told otherwise; not for two threads.
class FixedClock : public Clock {
public:
    explicit FixedClock(Instant at)
        : at_(at)
    {
    }
    Instant now() const override { return at_; }
    void set(Instant at) { at_ = at; }

private:
    Instant at_;
};

/// Runs from `start`, `factor` times as fast as the wall; factor 1 is an ordinary day that began at `start`.
class FastClock : public Clock {
public:
    FastClock(Instant start, double factor);
    Instant now() const override;

private:
    Instant start_;
    double factor_;
    std::chrono::steady_clock::time_point began_;
};

} // namespace lab
