// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/BrAC.h"
#include "lab/values/Pressure.h"

/// Certified dry gas: ethanol in nitrogen from a cylinder. Its mole fraction never changes; the concentration
/// it delivers follows the pressure of the room.
namespace calibration::drygas {

constexpr double molarGasConstant = 8.314462618; ///< R in J/(mol K), CODATA 2018
constexpr double ethanolMolarMass = 46.06844; ///< M in g/mol
constexpr double breathTemperature = 307.15; ///< T in K: 34 °C, at which a label is stated
constexpr lab::Pressure standardPressure = lab::Pressure::millimetresOfMercury(760); ///< P₀ of a label
constexpr double atmosphere = 101'325; ///< Pa, at which a mole fraction is turned into a label

/// Mole fraction in µmol/mol of a gas whose label (34 °C, 1013.25 hPa) is `label`: x = β·R·T/(M·101 325 Pa), the
/// ideal gas law. 0.080 g/210 L is 208.4 ppm.
double ppmOfLabel(lab::BrAC label);
lab::BrAC labelOfPpm(double ppm);

/// What the gas delivers at the station: label × P/P₀. `station` is the absolute pressure at the bench, never
/// one reduced to sea level. Applied exactly once, here; the run records it.
lab::BrAC atStation(lab::BrAC label, lab::Pressure station);

/// Pressure to be expected at an altitude in metres, for a bench without a barometer: the barometric formula
/// of the ICAO standard atmosphere, P₀·(1 − 2.25577·10⁻⁵·h)^5.25588.
lab::Pressure atAltitude(double metres);

} // namespace calibration::drygas
