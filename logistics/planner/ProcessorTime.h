// SPDX-License-Identifier: MIT
#pragma once

#include <ctime>

namespace logistics {

/// Processor seconds that the calling thread spends from its making on: what a step of planning costs,
/// whatever else the computer is doing.
class ProcessorTime {
public:
    double seconds() const { return now() - began_; }

private:
    static double now()
    {
        timespec time {};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
    }

    double began_ = now();
};

} // namespace logistics
