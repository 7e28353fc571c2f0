// SPDX-License-Identifier: MIT
#pragma once

#include "calibration/bench/BenchValues.h"
#include "calibration/bench/ModbusLink.h"

#include <memory>
#include <vector>

namespace calibration {

/// A bench as whoever looks at it sees it.
struct BenchPicture {
    BenchStatus status;
    std::vector<GasSource> sources;
    std::vector<DockReading> docks; ///< all of them, dock 1 first
    std::vector<PulseTrace> traces; ///< of the docks that hold a module and have drawn a sample
};

/// Watches a bench without owning it: reads only, and over the network on a connection of its own, so that
/// the one that calibrates never waits for a screen.
///
/// For one thread at a time; each look takes some milliseconds and has a deadline.
class BenchView {
public:
    /// Connects at the first look.
    explicit BenchView(BenchAddress address);
    /// Shares a line where there can be only one; see ModbusBench::lineToWatch.
    explicit BenchView(std::shared_ptr<ModbusLink> link);

    /// Throws lab::Failure as Bench::status does.
    BenchPicture look();

private:
    std::shared_ptr<ModbusLink> link_;
};

} // namespace calibration
