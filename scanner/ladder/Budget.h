// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>

namespace scanner {

/// The wall time that the reading of one picture may take, and what it took so far. Steps ask it between
/// attempts; an attempt once begun runs to its end.
class Budget {
public:
    explicit Budget(std::chrono::milliseconds limit);

    bool isSpent() const { return wallMs() >= limitMs_; }
    double wallMs() const;
    /// Processor time of this thread.
    double cpuMs() const;

private:
    double limitMs_;
    std::chrono::steady_clock::time_point start_;
    double cpuStartMs_;
};

} // namespace scanner
