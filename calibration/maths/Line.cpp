// SPDX-License-Identifier: MIT
#include "calibration/maths/Line.h"

#include "calibration/maths/Inputs.h"

#include <cmath>

namespace calibration {

lab::Expected<Estimate> Line::inverse(const Estimate& y) const
{
    if (!std::isfinite(y.value) || !(y.standardUncertainty >= 0) || !std::isfinite(y.standardUncertainty))
        return lab::refused("maths.not-finite");
    if (slope == 0)
        return lab::refused("maths.flat");
    const double x = (y.value - intercept) / slope;
    if (auto inside = inputs::checkInside(x, from, to); !inside)
        return tl::make_unexpected(inside.error());
    const double variance = y.standardUncertainty * y.standardUncertainty
                            + interceptUncertainty * interceptUncertainty
                            + x * x * slopeUncertainty * slopeUncertainty + 2 * x * covariance;
    return Estimate {x, std::sqrt(std::max(variance, 0.0)) / std::abs(slope)};
}

} // namespace calibration
