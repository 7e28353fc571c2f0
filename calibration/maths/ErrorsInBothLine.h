// SPDX-License-Identifier: MIT
#pragma once

#include "calibration/maths/Line.h"

#include <span>
#include <vector>

namespace calibration {

/// Points whose x and y are both uncertain; all lists equally long.
struct UncertainPoints {
    std::vector<double> x;
    std::vector<double> xUncertainties;
    std::vector<double> y;
    std::vector<double> yUncertainties;
    /// Correlation of the errors of x and y within each point; empty when there is none.
    std::vector<double> correlation;
};

/// The line of D. York, N. M. Evensen, M. López Martínez, J. De Basabe Delgado, "Unified equations for the
/// slope, intercept, and standard errors of the best straight line", Am. J. Phys. 72 (2004) 367–375,
/// equations 13, iterated until the slope stands still; standard errors at the adjusted points. Other
/// published standard errors differ by about 1 %. Refuses what `inputs` refuses, "maths.correlation" unless
/// every r lies within −1 and 1, and "maths.not-converged".
lab::Expected<Line> errorsInBothLine(const UncertainPoints& points);

} // namespace calibration
