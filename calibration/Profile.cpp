// SPDX-License-Identifier: MIT
#include "calibration/Profile.h"

#include "lab/values/Text.h"

#include <algorithm>

namespace calibration {
namespace {

    using namespace std::chrono_literals;

    constexpr lab::BrAC grams(double value) { return lab::BrAC::gramsPer210Litres(value); }

    Profile standard()
    {
        return {
            .name = "standard",
            .edition = "2026-2",
            .asFoundLevels = {grams(0.038), grams(0.082)},
            .adjustLevel = grams(0.082),
            .asLeftLevel = grams(0.038),
            .shots = 5,
            .conditioningShots = 1,
            .toleranceAbsolute = grams(0.005),
            .tolerancePercent = 5,
            .recentreShare = 0.5,
            .linearityAbsolute = grams(0.003),
            .linearityPercent = 5,
            .descendingShots = 1,
            .carryOverShots = 3,
            .carryOverLimit = grams(0.002),
            .leakLimitPercent = 2,
            .blankLimit = grams(0.002),
            .retireBlank = grams(0.003),
            .blankTries = 3,
            .leastGainRatio = 0.7,
            .mostGainRatio = 1.5,
            .leastKeptRatio = 0.7,
            .mostKeptRatio = 1.5,
            .mostTauRatio = 2,
            .mostDeviation = grams(0.003),
            .mostAdjustments = 2,
            .resolution = grams(0.001),
            .capability = grams(0.0008),
            .coverage = 0.9545,
            .barometerUncertainty = lab::Pressure::millimetresOfMercury(0.5),
            .lotStabilityPercent = 0.3,
            .purgePercent = 0.2,
            .positionPercent = 0.1,
            .temperaturePercent = 0.2,
            .carryOverPercent = 0.2,
            .soak = 30min,
            .cellWithin = 2,
            .zeroPurge = 30s,
            .gasPurge = 3s,
            .betweenShots = 120s,
            .afterAdjustment = 300s,
            .trainingOnly = false,
        };
    }

    Profile training()
    {
        auto profile = standard();
        profile.name = "training";
        profile.shots = 3;
        profile.descendingShots = 0;
        profile.carryOverShots = 0;
        profile.soak = 0s;
        profile.zeroPurge = 3s;
        profile.gasPurge = 3s;
        profile.betweenShots = 2s;
        profile.afterAdjustment = 5s;
        profile.trainingOnly = true;
        return profile;
    }

} // namespace

lab::BrAC Profile::tolerance(lab::BrAC reference) const
{
    return std::max(toleranceAbsolute, reference * (tolerancePercent / 100));
}

lab::BrAC Profile::linearity(lab::BrAC reference) const
{
    return std::max(linearityAbsolute, reference * (linearityPercent / 100));
}

lab::Expected<Profile> Profile::named(std::string_view name)
{
    if (name == "standard")
        return standard();
    if (name == "training")
        return training();
    return lab::refused("profile.unknown", {{"text", lab::text::shown(name)}});
}

} // namespace calibration
