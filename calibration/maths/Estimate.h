// SPDX-License-Identifier: MIT
#pragma once

namespace calibration {

/// A value and its standard uncertainty (k = 1), in the same unit.
struct Estimate {
    double value = 0;
    double standardUncertainty = 0;
};

} // namespace calibration
