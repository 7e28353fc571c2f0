// SPDX-License-Identifier: MIT
#include "calibration/maths/Uncertainty.h"

#include <algorithm>
#include <cmath>

namespace calibration {

double Contribution::component() const { return std::abs(sensitivity * standardUncertainty); }

double combinedUncertainty(std::span<const Contribution> budget, const Correlation& correlation)
{
    const auto signedComponent = [&](std::size_t i) {
        return budget[i].sensitivity * budget[i].standardUncertainty;
    };
    double variance = 0;
    for (std::size_t i = 0; i < budget.size(); ++i) {
        variance += signedComponent(i) * signedComponent(i);
        if (!correlation.empty())
            for (std::size_t j = i + 1; j < budget.size(); ++j)
                variance += 2 * signedComponent(i) * signedComponent(j) * correlation[i][j];
    }
    // Full negative correlation may round to a little below nothing.
    return std::sqrt(std::max(variance, 0.0));
}

DegreesOfFreedom effectiveFreedom(double combined, std::span<const Contribution> budget)
{
    double sum = 0;
    for (const auto& line : budget)
        if (line.freedom && line.component() > 0)
            sum += std::pow(line.component(), 4) / *line.freedom;
    if (sum == 0)
        return std::nullopt;
    return std::pow(combined, 4) / sum;
}

DegreesOfFreedom truncated(DegreesOfFreedom freedom)
{
    return freedom ? DegreesOfFreedom(std::floor(*freedom)) : std::nullopt;
}

Uncertainty expand(std::span<const Contribution> budget, double p)
{
    const double combined = combinedUncertainty(budget);
    const auto freedom = effectiveFreedom(combined, budget);
    const double k = coverageFactor(p, freedom);
    return {combined, freedom, k, k * combined};
}

} // namespace calibration
