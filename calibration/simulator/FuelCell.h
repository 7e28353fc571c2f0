// SPDX-License-Identifier: MIT
#pragma once

#include "calibration/bench/BenchValues.h"
#include "calibration/simulator/Fault.h"
#include "lab/values/ModuleSerial.h"

#include <cstdint>
#include <span>

namespace calibration {

/// What one sensor really is, which the lab can only measure. Drawn from (seed, serial).
struct CellTruth {
    double birthGain = 1; ///< the maker's coefficient
    double storedGain = 1; ///< what its last calibration left in it
    double activity = 1; ///< share of the ethanol that is oxidised, now; 1/birthGain when new
    double tau1 = 1; ///< s, rise of the pulse at 25 °C
    double birthTau = 4; ///< s, its fall when new
    double tau2 = 4; ///< s, its fall now
    double saturation = 10; ///< mg/L, s_max of s/(1 + s/s_max)
    double memory = 0.01; ///< share of a pulse that shows in the next one
    double memoryTau = 60; ///< s
    double fatigue = 0.002; ///< share of the activity that a shot of 208 ppm costs for a while
    double fatigueTau = 600; ///< s
    double relativeNoise = 0.007; ///< of a reading, standard deviation
    double absoluteNoise = 0.0014; ///< mg/L, standard deviation
    double blank = 0; ///< mg/L that shows in clean air
    double perDegree = 0; ///< residual of the temperature compensation, per °C from 25 °C
    double shortCurrent = 0; ///< µA that flow whatever is in the air
    bool openCell = false;
    bool stuckPump = false;
    double leak = 0; ///< share of the sample that is room air
    bool keepsGain = true;
};

/// Most modules are in tolerance or can be adjusted; about four in a hundred are worn out.
CellTruth drawTruth(
    std::uint64_t seed, const lab::ModuleSerial& serial, int dock, std::span<const Fault> faults);

/// A fuel-cell sensor with its firmware: ethanol oxidises at platinum, each molecule gives a fixed number of
/// electrons, and the current integrates to a charge from which the firmware makes a reading.
///
/// Charge Q = z·F·n·a with n = β·V/M, z = 4 electrons (to acetic acid), V = 0.25 mL; pulse
/// i(t) = Q·(e^(−t/τ₂) − e^(−t/τ₁))/(τ₂ − τ₁) + i₀; temperature τ(T) = τ₂₅·exp(E_a/R·(1/T − 1/298.15 K)) with
/// E_a = 25 kJ/mol; memory and fatigue as in CellTruth. A shot's noise hangs on (seed, serial, shot number).
class FuelCell {
public:
    FuelCell(std::uint64_t seed, lab::ModuleSerial serial, CellTruth truth);

    const lab::ModuleSerial& serial() const { return serial_; }
    const CellTruth& truth() const { return truth_; }
    double gain() const { return gain_; }
    /// False when the module does not keep it.
    bool setGain(double gain);
    std::uint32_t shots() const { return shots_; }

    /// Draws a sample of gas with that concentration at the station. `time` never goes back.
    ShotRecord shoot(BenchTime time, lab::BrAC delivered, lab::Temperature cell);

private:
    Pulse pulseOf(double charge, double tau1, double tau2, class Chance& chance) const;

    std::uint64_t seed_;
    lab::ModuleSerial serial_;
    CellTruth truth_;
    double gain_;
    std::uint32_t shots_ = 0;
    BenchTime last_ {};
    double remembered_ = 0; ///< µC of the shot before, as it shows now
    double tired_ = 0; ///< share of the activity that is lost for a while
};

} // namespace calibration
