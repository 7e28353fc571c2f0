// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <functional>

namespace carriers {

using Steady = std::chrono::steady_clock;

/// The time between tries and between requests: wall time that no clock correction bends. Tests pass one that
/// skips the waiting.
class Pace {
public:
    virtual ~Pace() = default;
    virtual Steady::time_point now() const = 0;
    /// Rests at most that long. `wait` is how the caller waits, and ends early when there is new work.
    virtual void rest(Steady::duration longest, const std::function<void(Steady::duration)>& wait) = 0;
};

/// The computer's own.
class SteadyPace : public Pace {
public:
    Steady::time_point now() const override { return Steady::now(); }
    void rest(Steady::duration longest, const std::function<void(Steady::duration)>& wait) override
    {
        wait(longest);
    }
};

} // namespace carriers
