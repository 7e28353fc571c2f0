// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/BrAC.h"
#include "lab/values/Pressure.h"
#include "lab/values/Temperature.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace calibration {

/// The bench's own time, from when it was switched on.
using BenchTime = std::chrono::milliseconds;

/// A set of docks; dock 1 is bit 0. People count docks from 1, registers from 0; this type and registers are
/// the only places with the latter.
class DockSet {
public:
    DockSet() = default;
    explicit DockSet(std::uint16_t bits)
        : bits_(bits)
    {
    }
    static DockSet only(int dock) { return DockSet(bit(dock)); }

    bool has(int dock) const { return (bits_ & bit(dock)) != 0; }
    void add(int dock) { bits_ = static_cast<std::uint16_t>(bits_ | bit(dock)); }
    void remove(int dock) { bits_ = static_cast<std::uint16_t>(bits_ & ~bit(dock)); }
    bool empty() const { return bits_ == 0; }
    std::uint16_t bits() const { return bits_; }
    bool operator==(const DockSet&) const = default;

private:
    static std::uint16_t bit(int dock)
    {
        return static_cast<std::uint16_t>(1U << static_cast<unsigned>(dock - 1));
    }
    std::uint16_t bits_ = 0;
};

/// Which valves are open: at most one source. Without a source the vent is open, so that nothing is shut in.
struct Valves {
    std::optional<int> source; ///< counted from 0
    bool vent = true;
    DockSet docks;

    bool operator==(const Valves&) const = default;
};

/// How the bench is, read in one go.
struct BenchStatus {
    bool ready = false;
    bool busy = false;
    bool safe = false; ///< all gas closed and vent open
    bool simulated = false; ///< a training bench
    bool fastTime = false;
    bool tripped = false; ///< its watchdog has acted
    std::uint16_t faults = 0;
    std::uint32_t owner = 0;
    std::uint16_t heartbeat = 0;
    BenchTime time {};
    std::uint16_t openSources = 0; ///< bits, as read back
    bool ventOpen = false;
    DockSet openDocks;
    lab::Pressure barometer = lab::Pressure::hectopascals(0);
    lab::Temperature manifold = lab::Temperature::celsius(0);
    lab::Temperature ambient = lab::Temperature::celsius(0);
    double humidity = 0; ///< % relative
    double flow = 0; ///< mL/min
    double bath = 0; ///< °C of the wet bath; not a number without one
    double bathLitres = 0; ///< passed through its solution since it was filled
};

/// What is connected to the manifold.
struct GasSource {
    enum class Kind { Nothing, DryGas, ZeroAir, WetBath };
    int number = 0; ///< counted from 0
    Kind kind = Kind::Nothing;
    std::string lot; ///< as the bench was told when the cylinder was connected
    lab::BrAC label = lab::BrAC::milligramsPerLitre(0);
    double pressureBar = 0; ///< gauge; of a wet bath, the air that drives it
};

/// One dock and the module that sits in it.
struct DockReading {
    int dock = 0; ///< counted from 1
    bool present = false;
    bool sealed = false;
    bool memoryFault = false;
    std::string serial; ///< as the module's own memory says it
    double gain = 0;
    double birthGain = 0;
    double birthTau = 0; ///< s
};

/// How tight a dock is with its module.
struct LeakReading {
    int dock = 0; ///< counted from 1
    double percent = 0; ///< of the pressure lost in ten seconds
};

/// The current of one shot, as sampled: what every figure was computed from.
struct Pulse {
    int intervalMilliseconds = 0;
    double microamperesPerCount = 0;
    std::vector<std::int16_t> counts;
};

/// The pulse of a dock's newest shot while it is measured.
struct PulseTrace {
    int dock = 0; ///< counted from 1
    std::uint16_t shot = 0; ///< changes from shot to shot
    bool whole = false;
    Pulse pulse; ///< the samples taken so far
};

/// One sample drawn by a module.
struct ShotRecord {
    int dock = 0; ///< counted from 1
    std::uint32_t number = 0; ///< since the module was put in
    BenchTime time {};
    int source = 0;
    lab::BrAC reading = lab::BrAC::milligramsPerLitre(0); ///< unrounded
    double peak = 0; ///< µA
    double charge = 0; ///< µC
    double peakTime = 0; ///< s
    double tau = 0; ///< s
    double baseline = 0; ///< µA
    lab::Temperature cell = lab::Temperature::celsius(0);
    bool overRange = false;
    bool noCurrent = false;
    bool pumpStuck = false;
    bool leak = false;
    Pulse pulse;
};

} // namespace calibration
