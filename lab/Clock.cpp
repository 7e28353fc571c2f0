// SPDX-License-Identifier: MIT
#include "lab/Clock.h"

#include <ctime>

namespace lab {
namespace {

    constexpr std::chrono::minutes tolerance(1);

    /// Since the computer started, sleep included; nobody can set it.
    std::chrono::milliseconds sinceStart()
    {
        timespec time {};
        clock_gettime(CLOCK_BOOTTIME, &time);
        return std::chrono::duration_cast<std::chrono::milliseconds>(
            std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec));
    }

} // namespace

std::optional<std::chrono::milliseconds> Clock::jump() const
{
    const auto moved = drift() - std::chrono::milliseconds(acknowledged_);
    return std::chrono::abs(moved) > tolerance ? std::optional(moved) : std::nullopt;
}

SystemClock::SystemClock()
    : ahead_(SystemClock::now().time_since_epoch() - sinceStart())
{
}

std::chrono::milliseconds SystemClock::drift() const
{
    return now().time_since_epoch() - sinceStart() - ahead_;
}

Instant SystemClock::now() const
{
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

FastClock::FastClock(Instant start, double factor)
    : start_(start)
    , factor_(factor)
    , began_(std::chrono::steady_clock::now())
{
}

Instant FastClock::now() const
{
    const std::chrono::duration<double, std::milli> passed = std::chrono::steady_clock::now() - began_;
    return start_ + std::chrono::milliseconds(static_cast<std::int64_t>(passed.count() * factor_));
}

} // namespace lab
