// SPDX-License-Identifier: MIT
#include "calibration/maths/Conformity.h"

#include <cmath>
#include <limits>
#include <numbers>

namespace calibration {

double normalCdf(double z) { return std::erfc(-z / std::numbers::sqrt2) / 2; }

double normalBetween(double lower, double upper)
{
    // In the upper tail both values are near 1 and their difference loses its digits; the lower tail is the
    // same by symmetry and keeps them.
    return lower > 0 ? normalCdf(-lower) - normalCdf(-upper) : normalCdf(upper) - normalCdf(lower);
}

Conformity conformity(double value, double standardUncertainty, const ToleranceLimits& tolerance)
{
    constexpr double none = std::numeric_limits<double>::infinity();
    const double lower = tolerance.lower ? (*tolerance.lower - value) / standardUncertainty : -none;
    const double upper = tolerance.upper ? (*tolerance.upper - value) / standardUncertainty : none;
    // Adding the two tails keeps the digits of a small risk, which 1 − p_c would lose.
    return {normalBetween(lower, upper), normalCdf(lower) + normalCdf(-upper)};
}

} // namespace calibration
