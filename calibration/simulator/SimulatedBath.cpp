// SPDX-License-Identifier: MIT
#include "calibration/simulator/SimulatedBath.h"

#include "calibration/reference/DryGas.h"
#include "calibration/reference/WetBath.h"
#include "calibration/simulator/Chance.h"

#include <algorithm>
#include <cmath>

namespace calibration {
namespace {

    constexpr double kept = 0.2; // °C
    constexpr double chill = 0.7; // °C that a weak heater leaves it below

} // namespace

SimulatedBath::SimulatedBath(std::uint64_t seed, const lab::ReferenceGas& lot, bool cold)
    : vapour_(lot.label.milligramsPerLitre()
              + lot.expandedUncertainty.milligramsPerLitre() / lot.coverageFactor
                    * std::clamp(Chance(seed, lot.lot, 0).normal(), -2.0, 2.0))
    , solution_(lot.solutionLitres)
    , temperature_(lab::Temperature::celsius(
          wetbath::certifiedAt.celsius() + Chance(seed, "bath", 0).between(-0.05, 0.05) - (cold ? chill : 0)))
{
}

bool SimulatedBath::outOfRange() const
{
    return std::abs(temperature_.celsius() - wetbath::certifiedAt.celsius()) > kept;
}

double SimulatedBath::inManifold(lab::Pressure station) const
{
    const auto vapour = wetbath::atTemperature(lab::BrAC::milligramsPerLitre(vapour_), temperature_)
                        * wetbath::fractionLeft(litres_, solution_, temperature_);
    return vapour.milligramsPerLitre() * drygas::standardPressure.hectopascals() / station.hectopascals();
}

} // namespace calibration
