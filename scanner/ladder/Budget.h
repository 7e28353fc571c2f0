// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>

namespace scanner {

/// The processor time that the reading of one picture may take, and what it took so far: on a busy machine
/// as much is read as on an idle one, only later. Who waits at the desk is not kept waiting for ever: three
/// times as much wall time ends it too. Steps ask between attempts; an attempt once begun runs to its end.
class Budget {
public:
    explicit Budget(std::chrono::milliseconds limit);

    bool isSpent() const { return cpuMs() >= limitMs_ || wallMs() >= 3 * limitMs_; }
    double wallMs() const;
    /// Processor time of this thread.
    double cpuMs() const;

private:
    double limitMs_;
    std::chrono::steady_clock::time_point start_;
    double cpuStartMs_;
};

} // namespace scanner
