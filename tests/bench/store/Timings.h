// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <numeric>
#include <vector>

/// How long each of many like things took, in microseconds.
class Timings {
public:
    template <class Work> void take(Work work)
    {
        const auto began = std::chrono::steady_clock::now();
        work();
        taken_.push_back(
            std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - began).count());
    }

    void add(const Timings& more) { taken_.insert(taken_.end(), more.taken_.begin(), more.taken_.end()); }
    std::size_t count() const { return taken_.size(); }
    double percentile(double share) const
    {
        auto sorted = taken_;
        std::ranges::sort(sorted);
        return sorted.at(static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1)));
    }
    double perSecond() const
    {
        return 1e6 * static_cast<double>(taken_.size()) / std::accumulate(taken_.begin(), taken_.end(), 0.0);
    }

    void print(const char* what) const
    {
        std::printf("  %-34s p50 %8.0f us   p99 %8.0f us   %8.0f per s\n", what, percentile(0.5),
            percentile(0.99), perSecond());
        std::fflush(stdout);
    }

private:
    std::vector<double> taken_;
};
