// SPDX-License-Identifier: MIT
#include "scanner/ladder/Budget.h"

#include <ctime>

namespace scanner {
namespace {

    double threadMs()
    {
        timespec now {};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
        return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
    }

} // namespace

Budget::Budget(std::chrono::milliseconds limit)
    : limitMs_(static_cast<double>(limit.count()))
    , start_(std::chrono::steady_clock::now())
    , cpuStartMs_(threadMs())
{
}

double Budget::wallMs() const
{
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start_).count();
}

double Budget::cpuMs() const { return threadMs() - cpuStartMs_; }

} // namespace scanner
