// SPDX-License-Identifier: MIT
#pragma once

#include "calibration/bench/ModbusBench.h"
#include "calibration/simulator/BenchProcess.h"

#include <memory>

namespace ui {

class Workstation;

/// The line to bench 1: the one that the settings name, or, in a training lab that names none, a training
/// bench of its own, in a process that ends with this object.
class BenchConnection {
public:
    /// `fast` lets a training bench of its own run in fast time. Refuses with "bench.address", and with
    /// "bench.training-lab" when a training lab names a bench on another computer; throws lab::Failure
    /// "simulator.start".
    static lab::Expected<std::unique_ptr<BenchConnection>> open(Workstation& workstation, bool fast);

    calibration::ModbusBench& bench() { return bench_; }
    const calibration::BenchAddress& address() const { return address_; }

private:
    BenchConnection(std::unique_ptr<calibration::BenchProcess> process, calibration::BenchAddress address);

    std::unique_ptr<calibration::BenchProcess> process_;
    calibration::BenchAddress address_;
    calibration::ModbusBench bench_;
};

} // namespace ui
