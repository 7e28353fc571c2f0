// SPDX-License-Identifier: MIT
#include "calibration/reference/WetBath.h"

#include <cmath>

namespace calibration::wetbath {
double partition(lab::Temperature bath) { return 0.04145e-3 * std::exp(perDegree * bath.celsius()); }

lab::BrAC atTemperature(lab::BrAC certifiedAt34, lab::Temperature bath)
{
    return certifiedAt34 * std::exp(perDegree * (bath.celsius() - certifiedAt.celsius()));
}

lab::BrAC overSolution(double gramsPerLitre, lab::Temperature bath)
{
    return lab::BrAC::gramsPer210Litres(210 * gramsPerLitre * partition(bath));
}

double fractionLeft(double airLitres, double solutionLitres, lab::Temperature bath)
{
    return std::exp(-partition(bath) * airLitres / solutionLitres);
}

} // namespace calibration::wetbath
