// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/Expected.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace calibration {

/// What can be wrong with a training bench, or with the module in one of its docks.
struct Fault {
    enum class Kind {
        StuckPump, ///< nothing is drawn
        Leak, ///< a third of the sample is room air
        OpenCell, ///< no current
        Contamination, ///< blanks read high, the pulse is slow
        DeadMemory, ///< the module does not keep a gain
        WrongSerial, ///< another module sits in the dock
        DriftAdjustable, ///< reads 20 % low
        DriftBeyond, ///< reads 60 % low
        NonLinear, ///< falls behind at high concentrations
        Memory, ///< a high sample shows in the next ones
        Shorted, ///< a steady current, whatever is in the air
        BadMemory, ///< the module's memory fails its check sum
        Unsealed, ///< the module does not sit tight
        StuckValve, ///< the dock's valve does not open
        ExpiredGas, ///< an expired lot is connected instead of the one that adjusts
        LowGas, ///< the cylinder of the lot that adjusts is nearly empty
        Frozen, ///< the bench answers but no longer follows
        Barometer, ///< reads no number
        Thermometer,
        Flow, ///< the flow controller is off its set point
        Gauge, ///< a source's pressure reads no number
        GasRunsOut, ///< the cylinders of what adjusts last for seconds
        Valve, ///< the self-test finds a valve that does not follow
        EmergencyStop, ///< somebody has pressed it
        ColdBath, ///< the wet bath's heater does not keep up
    };
    Kind kind;
    /// Counted from 1; none for what concerns the whole bench.
    std::optional<int> dock;

    /// "leak:3", "drift" (dock 1), "low-gas"; refuses with "simulator.fault".
    static lab::Expected<Fault> parse(std::string_view text);
    static std::vector<std::string_view> names();
};

/// True when a fault of that kind concerns the dock (or, without a dock, the bench).
bool present(std::span<const Fault> faults, Fault::Kind kind, std::optional<int> dock = {});

} // namespace calibration
