// SPDX-License-Identifier: MIT
#include "calibration/maths/Sample.h"

#include <cassert>
#include <cmath>

namespace calibration {

double Sample::deviationOfMean() const { return deviation / std::sqrt(static_cast<double>(count)); }

Sample summarise(std::span<const double> readings)
{
    assert(!readings.empty());
    const auto count = static_cast<double>(readings.size());
    double sum = 0;
    for (const auto reading : readings)
        sum += reading;
    const double mean = sum / count;
    // Squares of the differences, not difference of the squares: readings that agree to many digits keep
    // them.
    double squares = 0;
    for (const auto reading : readings)
        squares += (reading - mean) * (reading - mean);
    return {readings.size(), mean, readings.size() < 2 ? 0 : std::sqrt(squares / (count - 1))};
}

} // namespace calibration
