// SPDX-License-Identifier: MIT
#include "calibration/maths/Uncertainty.h"

#include <algorithm>
#include <cmath>

namespace calibration {

double Contribution::component() const { return std::abs(sensitivity * standardUncertainty); }

double combinedUncertainty(std::span<const Contribution> budget)
{
    double variance = 0;
    for (const auto& line : budget)
        variance += line.component() * line.component();
    return std::sqrt(variance);
}

lab::Expected<double> combinedUncertainty(
    std::span<const Contribution> budget, const Correlation& correlation)
{
    if (budget.size() != correlation.size())
        return lab::refused("maths.lengths",
            {{"first", std::to_string(budget.size())}, {"second", std::to_string(correlation.size())}});
    double variance = 0;
    for (std::size_t i = 0; i < budget.size(); ++i)
        for (std::size_t j = 0; j < budget.size(); ++j)
            variance += budget[i].sensitivity * budget[i].standardUncertainty * budget[j].sensitivity
                        * budget[j].standardUncertainty * correlation.at(i, j);
    // Full negative correlation may round to a little below nothing.
    return std::sqrt(std::max(variance, 0.0));
}

double covariance(std::span<const Contribution> first, std::span<const Contribution> second)
{
    double sum = 0;
    for (const auto& one : first)
        for (const auto& other : second)
            if (!one.source.empty() && one.source == other.source && one.name == other.name)
                sum +=
                    one.sensitivity * one.standardUncertainty * other.sensitivity * other.standardUncertainty;
    return sum;
}

double correlation(std::span<const Contribution> first, std::span<const Contribution> second)
{
    const double product = combinedUncertainty(first) * combinedUncertainty(second);
    return product > 0 ? std::clamp(covariance(first, second) / product, -1.0, 1.0) : 0;
}

DegreesOfFreedom effectiveFreedom(std::span<const Contribution> budget)
{
    double sum = 0;
    for (const auto& line : budget)
        if (line.freedom && line.component() > 0)
            sum += std::pow(line.component(), 4) / *line.freedom;
    if (sum == 0)
        return std::nullopt;
    return std::pow(combinedUncertainty(budget), 4) / sum;
}

DegreesOfFreedom truncated(DegreesOfFreedom freedom)
{
    return freedom ? DegreesOfFreedom(std::floor(*freedom)) : std::nullopt;
}

Uncertainty expand(std::span<const Contribution> budget, double p)
{
    const double combined = combinedUncertainty(budget);
    const auto freedom = effectiveFreedom(budget);
    const double k = coverageFactor(p, freedom);
    return {combined, freedom, k, k * combined};
}

} // namespace calibration
