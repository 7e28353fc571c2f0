// SPDX-License-Identifier: MIT
#include "calibration/reference/DryGas.h"

#include <cmath>

namespace calibration::drygas {
namespace {

    /// mg/L of pure ethanol vapour as an ideal gas at 34 °C and standard pressure.
    constexpr double pureVapour()
    {
        const double molesPerCubicMetre =
            atmosphere / (molarGasConstant * breathTemperature);
        return molesPerCubicMetre * ethanolMolarMass; // g/m³ is mg/L
    }

} // namespace

double ppmOfLabel(lab::BrAC label) { return label.milligramsPerLitre() / pureVapour() * 1e6; }

lab::BrAC labelOfPpm(double ppm) { return lab::BrAC::milligramsPerLitre(ppm * 1e-6 * pureVapour()); }

lab::BrAC atStation(lab::BrAC label, lab::Pressure station)
{
    return label * (station.hectopascals() / standardPressure.hectopascals());
}

lab::Pressure atAltitude(double metres)
{
    return lab::Pressure::hectopascals(
        standardPressure.hectopascals() * std::pow(1 - 2.25577e-5 * metres, 5.25588));
}

} // namespace calibration::drygas
