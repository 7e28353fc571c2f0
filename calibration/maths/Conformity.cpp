// SPDX-License-Identifier: MIT
#include "calibration/maths/Conformity.h"

#include <cmath>
#include <numbers>

namespace calibration {

double normalCdf(double z) { return std::erfc(-z / std::numbers::sqrt2) / 2; }

Conformity conformity(double value, double standardUncertainty, const ToleranceLimits& tolerance)
{
    // Adding the two tails keeps the digits of a small risk, which 1 − p_c would lose.
    const double below = tolerance.lower ? normalCdf((*tolerance.lower - value) / standardUncertainty) : 0;
    const double above = tolerance.upper ? normalCdf((value - *tolerance.upper) / standardUncertainty) : 0;
    return {1 - (below + above), below + above};
}

} // namespace calibration
