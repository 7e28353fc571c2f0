// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/BrAC.h"
#include "lab/values/Temperature.h"

/// A simulator bath: air bubbled through an ethanol solution at 34 °C. Henry's law makes its vapour
/// independent of pressure, so no pressure correction applies (K. M. Dubowski, "Breath-alcohol simulators:
/// scientific basis and actual performance", J. Anal. Toxicol. 3 (1979) 177–182).
namespace calibration::wetbath {

constexpr auto certifiedAt = lab::Temperature::celsius(34);
constexpr double perDegree = 0.06583; ///< relative rise of the vapour with the bath's temperature, °C⁻¹

/// Air-to-solution partition K(t) = 0.04145·10⁻³·exp(0.06583·t), t in °C (Dubowski 1979).
double partition(lab::Temperature bath);

/// The certified vapour value corrected from 34 °C to the bath's temperature by K(t)/K(34 °C).
lab::BrAC atTemperature(lab::BrAC certifiedAt34, lab::Temperature bath);

/// The vapour over a solution of that strength in g/L, by K(t) alone: about 1 % uncertain, so a certified
/// vapour value goes before it.
lab::BrAC overSolution(double gramsPerLitre, lab::Temperature bath);

/// Share of the ethanol left after air has passed: exp(−K(t)·V_air/V_solution), volumes in litres.
double fractionLeft(double airLitres, double solutionLitres, lab::Temperature bath);

} // namespace calibration::wetbath
