// SPDX-License-Identifier: MIT
#pragma once

#include "calibration/simulator/BenchSimulator.h"

#include <memory>

namespace calibration {

/// Serves a training bench by Modbus TCP, on this computer's loopback only. Its watchdog runs on a thread of
/// its own, so that no client can hold it up.
class SimulatorServer {
public:
    /// `port` 0 takes a free one. Throws lab::Failure "simulator.port" when it is taken.
    SimulatorServer(const SimulatorOptions& options, int port);
    /// Closes every valve and stops.
    ~SimulatorServer();

    int port() const;

private:
    class Parts;
    std::unique_ptr<Parts> parts_;
};

} // namespace calibration
