// SPDX-License-Identifier: MIT
#include "calibration/health/ModuleHealth.h"

#include "calibration/maths/LeastSquares.h"
#include "lab/records/Words.h"

#include <algorithm>

namespace calibration {
namespace {

    constexpr lab::Words<Indicator, 5> indicatorWords {{{
        {Indicator::Gain, "gain"},
        {Indicator::Tau, "tau"},
        {Indicator::PeakPerCharge, "peak-per-charge"},
        {Indicator::Blank, "blank"},
        {Indicator::Scatter, "scatter"},
    }}};

    constexpr lab::Words<Standing, 4> standings {{{
        {Standing::Unknown, "unknown"},
        {Standing::Good, "good"},
        {Standing::LastVisit, "last-visit"},
        {Standing::Retire, "retire"},
    }}};

    constexpr int farthest = 100; ///< visits that a straight line is believed for
    constexpr std::size_t fewest = 3; ///< two points lie on a line whatever they are

    /// The first visit after the last at which the line is outside.
    std::optional<int> crossing(const LeastSquares& line, const ServiceLimits& limits, int visits)
    {
        for (int visit = visits + 1; visit <= visits + farthest; ++visit)
            if (const double at[] = {static_cast<double>(visit)}; !limits.holds(line.at(at)->value))
                return visit;
        return std::nullopt;
    }

    Trend trendOf(Indicator indicator, std::span<const Visit> visits, const Profile& profile)
    {
        const auto limits = serviceLimits(indicator, profile);
        std::vector<double> x;
        std::vector<double> y;
        for (std::size_t i = 0; i < visits.size(); ++i)
            if (const auto& value = visits[i].of(indicator)) {
                x.push_back(static_cast<double>(i + 1));
                y.push_back(*value);
            }
        Trend trend {indicator, std::nullopt, false, std::nullopt, std::nullopt};
        if (y.empty())
            return trend;
        trend.last = y.back();
        trend.beyond = !limits.holds(y.back());
        if (y.size() < fewest)
            return trend;
        const auto line = LeastSquares::polynomial(x, 1, y, LeastSquares::Intercept::Fitted);
        if (!line)
            return trend;
        trend.perVisit = line->coefficients().at(1);
        if (!trend.beyond)
            trend.failsAt = crossing(*line, limits, static_cast<int>(visits.size()));
        return trend;
    }

} // namespace

std::string_view word(Indicator indicator) { return indicatorWords.word(indicator); }
std::string_view word(Standing standing) { return standings.word(standing); }

ServiceLimits serviceLimits(Indicator indicator, const Profile& profile)
{
    switch (indicator) {
    case Indicator::Gain:
        return {profile.leastGainRatio, profile.mostGainRatio};
    case Indicator::Tau:
        return {std::nullopt, profile.mostTauRatio};
    case Indicator::Blank:
        return {std::nullopt, profile.retireBlank.milligramsPerLitre()};
    case Indicator::Scatter:
        return {std::nullopt, profile.mostDeviation.milligramsPerLitre()};
    case Indicator::PeakPerCharge:
        break; // shown for the eye; the fall time judges the shape
    }
    return {};
}

ModuleHealth judgeHealth(std::span<const Visit> visits, const Profile& profile)
{
    ModuleHealth health;
    health.visits = static_cast<int>(visits.size());
    for (std::size_t i = 0; i < indicators.size(); ++i)
        health.trends[i] = trendOf(indicators[i], visits, profile);
    if (visits.empty())
        return health;
    for (const auto& trend : health.trends)
        if (trend.failsAt && (!health.failsAt || *trend.failsAt < *health.failsAt))
            health.failsAt = trend.failsAt;
    const bool beyond = std::ranges::any_of(health.trends, &Trend::beyond);
    health.standing = beyond                                                   ? Standing::Retire
                      : health.failsAt && *health.failsAt == health.visits + 1 ? Standing::LastVisit
                                                                               : Standing::Good;
    return health;
}

} // namespace calibration
