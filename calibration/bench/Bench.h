// SPDX-License-Identifier: MIT
#pragma once

#include "calibration/bench/BenchValues.h"
#include "lab/values/ModuleSerial.h"

#include <optional>
#include <vector>

namespace calibration {

/// A calibration bench: a manifold with gas sources, up to 16 docks, a barometer and thermometers.
///
/// Any thread may call; calls take turns and each has a deadline. Every call throws lab::Failure when the
/// bench does not do it: "bench.lost" (no or senseless answer), "bench.stale" (it answers but no longer
/// follows the heartbeat), "bench.map" (something else answers at that address), "bench.owned" (another
/// workstation's), "bench.tripped" (its watchdog has closed it), "bench.fault", "bench.refused". After a
/// failure the run is over; whatever was measured stays recorded, and nothing passes.
class Bench {
public:
    virtual ~Bench() = default;

    /// Becomes the owner. From here on the heart must beat.
    virtual void claim() = 0;
    /// Safe, and nobody's. Never throws: it is the way out.
    virtual void release() noexcept = 0;
    /// Sends a heartbeat and checks that the bench follows. Called by BenchControl.
    virtual void beat() = 0;
    /// Throws unless the bench has followed a heartbeat sent after this call began.
    virtual void confirmFresh() = 0;

    virtual BenchStatus status() = 0;
    virtual std::vector<GasSource> sources() = 0;
    virtual std::vector<DockReading> docks() = 0;

    /// Sets all valves and reads them back. Throws "bench.valves" when they are not as they were set.
    virtual void setValves(const Valves& valves) = 0;
    /// Closes every gas, opens the vent, and reads back. Anybody may; unless it is the owner, the owner's run
    /// is over with it.
    virtual void makeSafe() = 0;
    /// Lets the bench look at itself with everything shut: valves, gauges, sensors. Throws "bench.fault".
    virtual void selfTest() = 0;
    /// Shuts in pressure in each of the docks and waits for what they lost.
    virtual std::vector<LeakReading> leakTest(DockSet docks) = 0;
    /// Draws one sample in each of the docks and waits for all records, pulses with them.
    virtual std::vector<ShotRecord> shoot(DockSet docks) = 0;
    /// Writes the gain of the module in a dock; false when the module did not keep it.
    virtual bool writeGain(int dock, double gain) = 0;
    /// Lets bench time pass: waits, or in fast time tells the bench to move on.
    virtual void pass(BenchTime time) = 0;

    /// Puts a module into a training bench's dock, or takes it out. Throws "bench.no-hands" at a real bench,
    /// where people do that.
    virtual void insert(int dock, const std::optional<lab::ModuleSerial>& module) = 0;
};

} // namespace calibration
