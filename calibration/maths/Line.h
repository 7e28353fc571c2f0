// SPDX-License-Identifier: MIT
#pragma once

#include "calibration/maths/Estimate.h"
#include "lab/values/Expected.h"

#include <cstddef>

namespace calibration {

/// A straight line y = a + b·x through measured points, with the uncertainty of both coefficients. The
/// covariance comes from the stated uncertainties alone; whether the points agree with them is for
/// χ²/(n − 2) to say, and never scales it.
struct Line {
    double intercept = 0; ///< a
    double slope = 0; ///< b
    double interceptUncertainty = 0; ///< u(a)
    double slopeUncertainty = 0; ///< u(b)
    double covariance = 0; ///< cov(a, b)
    double chiSquared = 0; ///< weighted sum of squared residuals
    std::size_t points = 0;
    double from = 0; ///< the abscissae that it was made from
    double to = 0;

    std::size_t degreesOfFreedom() const { return points - 2; }

    /// The x that belongs to y₀: x₀ = (y₀ − a)/b, u²(x₀) = [u²(y₀) + u²(a) + x₀²·u²(b) + 2·x₀·cov(a, b)]/b²
    /// (ISO/TS 28037:2010, 6.4; JCGM 100:2008, 5.2.2). `y.standardUncertainty` ≥ 0. Refuses with
    /// "maths.flat" (the slope is 0), "maths.not-finite", and "maths.extrapolation" outside [from, to].
    lab::Expected<Estimate> inverse(const Estimate& y) const;
};

} // namespace calibration
