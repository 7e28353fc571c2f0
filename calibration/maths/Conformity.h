// SPDX-License-Identifier: MIT
#pragma once

#include "calibration/maths/Decision.h"

namespace calibration {

/// Φ(z), the standard normal distribution function.
double normalCdf(double z);

/// Φ(upper) − Φ(lower), with all its digits in both tails; either may be infinite.
double normalBetween(double lower, double upper);

/// Whether the true value lies inside the tolerance, given one measured value and its standard uncertainty.
struct Conformity {
    double probability; ///< p_c = Φ((T_U − y)/u) − Φ((T_L − y)/u), JCGM 106:2012, 7.4
    double specificFalseAccept; ///< 1 − p_c
};

/// `standardUncertainty` is u with k = 1, above 0.
Conformity conformity(double value, double standardUncertainty, const ToleranceLimits& tolerance);

} // namespace calibration
