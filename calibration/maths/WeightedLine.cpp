// SPDX-License-Identifier: MIT
#include "calibration/maths/WeightedLine.h"

#include "calibration/maths/Inputs.h"

#include <algorithm>
#include <cmath>

namespace calibration {

lab::Expected<Line> weightedLine(
    std::span<const double> x, std::span<const double> y, std::span<const double> yUncertainties)
{
    for (auto sound : {inputs::check({x, y, yUncertainties}, 2), inputs::checkUncertainties(yUncertainties)})
        if (!sound)
            return tl::make_unexpected(sound.error());
    if (auto sound = inputs::checkSpread(x); !sound)
        return tl::make_unexpected(sound.error());

    std::vector<long double> weights;
    for (const auto u : yUncertainties)
        weights.push_back(1 / (static_cast<long double>(u) * u));
    long double sum = 0;
    long double sumX = 0;
    long double sumY = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        sum += weights[i];
        sumX += weights[i] * x[i];
        sumY += weights[i] * y[i];
    }
    const auto meanX = sumX / sum;
    const auto meanY = sumY / sum;
    long double squares = 0;
    long double products = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        squares += weights[i] * (x[i] - meanX) * (x[i] - meanX);
        products += weights[i] * (x[i] - meanX) * (y[i] - meanY);
    }
    const auto slope = products / squares;
    const auto intercept = meanY - slope * meanX;
    long double chiSquared = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        const auto residual = y[i] - intercept - slope * x[i];
        chiSquared += weights[i] * residual * residual;
    }
    const auto [from, to] = std::ranges::minmax(x);
    return Line {.intercept = static_cast<double>(intercept),
        .slope = static_cast<double>(slope),
        .interceptUncertainty = static_cast<double>(std::sqrt(1 / sum + meanX * meanX / squares)),
        .slopeUncertainty = static_cast<double>(std::sqrt(1 / squares)),
        .covariance = static_cast<double>(-meanX / squares),
        .chiSquared = static_cast<double>(chiSquared),
        .points = x.size(),
        .from = from,
        .to = to};
}

} // namespace calibration
