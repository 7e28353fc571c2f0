// SPDX-License-Identifier: MIT
#pragma once

#include "calibration/maths/Line.h"

#include <span>

namespace calibration {

/// The line through points whose y alone are uncertain, with weights 1/u²(y) and sums taken about the
/// weighted mean (ISO/TS 28037:2010, clause 6). Covariance (XᵀWX)⁻¹. Refuses what `inputs` refuses: two
/// points at least, at different x, every u(y) above 0.
lab::Expected<Line> weightedLine(
    std::span<const double> x, std::span<const double> y, std::span<const double> yUncertainties);

} // namespace calibration
