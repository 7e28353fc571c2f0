// SPDX-License-Identifier: MIT
#include "lab/Clock.h"

namespace lab {

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
