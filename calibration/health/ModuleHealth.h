// SPDX-License-Identifier: MIT
#pragma once

#include "calibration/Profile.h"
#include "lab/values/Date.h"
#include "lab/values/Expected.h"

#include <array>
#include <optional>
#include <span>
#include <string_view>

namespace calibration {

/// What tells how much life is left in a sensor.
enum class Indicator {
    Gain, ///< over the maker's: how much of its activity is gone
    Tau, ///< fall time of the pulse over its first visit's
    PeakPerCharge, ///< height of the pulse over its area, over its first visit's: shape without size
    Blank, ///< mg/L shown in clean air
    Scatter, ///< mg/L, standard deviation of readings at one level, the worst
};
inline constexpr std::array indicators {
    Indicator::Gain, Indicator::Tau, Indicator::PeakPerCharge, Indicator::Blank, Indicator::Scatter};
std::string_view word(Indicator indicator);

/// One visit to the bench, in the order of `indicators`; what was not measured is missing.
struct Visit {
    lab::Date day;
    std::array<std::optional<double>, indicators.size()> values;

    const std::optional<double>& of(Indicator indicator) const
    {
        return values[static_cast<std::size_t>(indicator)];
    }
};

/// Where a module leaves service: at the limits of what can be adjusted, so that every module can either be
/// adjusted or is retired. A side without a limit has none.
struct ServiceLimits {
    std::optional<double> least;
    std::optional<double> most;

    bool holds(double value) const { return !(least && value < *least) && !(most && value > *most); }
};
ServiceLimits serviceLimits(Indicator indicator, const Profile& profile);

/// One indicator over the visits.
struct Trend {
    Indicator indicator = Indicator::Gain;
    std::optional<double> last;
    bool beyond = false; ///< its last value is outside the limits
    std::optional<double> perVisit; ///< slope by least squares; from three visits on
    /// The visit, counted from 1, at which the straight line first leaves the limits: a later one than the
    /// last. None when it never does, or not within a hundred visits.
    std::optional<int> failsAt;
};

/// How a module stands.
enum class Standing {
    Unknown, ///< it never was measured here
    Good,
    LastVisit, ///< fit now; by its trend it will not be at its next visit
    Retire, ///< an indicator is beyond its limit
};
std::string_view word(Standing standing);

struct ModuleHealth {
    int visits = 0;
    std::array<Trend, indicators.size()> trends;
    Standing standing = Standing::Unknown;
    std::optional<int> failsAt; ///< the earliest of the trends'
};

/// Visits from the first to the last.
ModuleHealth judgeHealth(std::span<const Visit> visits, const Profile& profile);

} // namespace calibration
