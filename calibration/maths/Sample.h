// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <span>

namespace calibration {

/// Repeated readings in short: how many, their mean, and their experimental standard deviation with n − 1
/// (JCGM 100:2008 "Guide to the expression of uncertainty in measurement", 4.2.1 and 4.2.2).
struct Sample {
    std::size_t count = 0;
    double mean = 0;
    double deviation = 0; ///< 0 for a single reading

    /// s/√n, the standard uncertainty of the mean (JCGM 100:2008, 4.2.3).
    double deviationOfMean() const;
    double degreesOfFreedom() const { return count < 2 ? 0 : static_cast<double>(count - 1); }
};

/// Expects at least one reading.
Sample summarise(std::span<const double> readings);

} // namespace calibration
