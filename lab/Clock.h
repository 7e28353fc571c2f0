// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/Date.h"

#include <atomic>
#include <chrono>
#include <optional>

namespace lab {

/// What the whole house asks for the time. Watchdogs and timeouts alone stay on the steady clock.
/// Safe from any thread.
class Clock {
public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;

    /// How far somebody moved the clock, when it was more than a minute, and this was not acknowledged yet:
    /// forward is positive.
    std::optional<std::chrono::milliseconds> jump() const;
    void acknowledge(std::chrono::milliseconds jump) const { acknowledged_ += jump.count(); }

protected:
    /// How much farther now() went, since this clock was made, than a clock that nobody can set.
    virtual std::chrono::milliseconds drift() const { return {}; }

private:
    mutable std::atomic<std::int64_t> acknowledged_ = 0; ///< milliseconds
};

/// The computer's clock.
class SystemClock : public Clock {
public:
    SystemClock();
    Instant now() const override;

protected:
    std::chrono::milliseconds drift() const override;

private:
    std::chrono::milliseconds ahead_; ///< of the time since the computer started, when this was made
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
