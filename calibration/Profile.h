// SPDX-License-Identifier: MIT
#pragma once

#include "calibration/bench/BenchValues.h"
#include "lab/values/BrAC.h"
#include "lab/values/Expected.h"

#include <string>
#include <string_view>
#include <vector>

namespace calibration {

/// How modules are calibrated: what is measured, how often, and by which limits it is judged. Values, never
/// constants in the procedure, because every programme has its own; `edition` names the version on the
/// certificate. Profiles come from files (ProfileText), a lab's own from its records (ProfileBook).
struct Profile {
    std::string name;
    std::string edition;

    std::vector<lab::BrAC> asFoundLevels; ///< labels of the dry gas, ascending
    lab::BrAC adjustLevel; ///< one of them: the gain is made from it
    lab::BrAC asLeftLevel; ///< judged on a lot that never adjusts
    int shots; ///< readings at each level
    int conditioningShots; ///< drawn and set aside before as-found

    /// Tolerance limit of the error of indication: the greater of the two.
    lab::BrAC toleranceAbsolute;
    double tolerancePercent; ///< of the reference value
    double recentreShare; ///< adjust when the error exceeds this share of the tolerance

    /// How far a level may lie from the straight line through zero and all of them, and one measured again on
    /// the way down from the first time: the greater of the two.
    lab::BrAC linearityAbsolute;
    double linearityPercent; ///< of the reference value
    int descendingShots; ///< at the lowest level, after the highest; 0 leaves linearity out
    int carryOverShots; ///< at the highest level and then in zero air; 0 leaves carry-over out
    lab::BrAC carryOverLimit; ///< of the first of those in zero air

    double leakLimitPercent; ///< of the pressure, lost in ten seconds
    lab::BrAC blankLimit;
    lab::BrAC retireBlank; ///< a module whose blanks stay above it is retired
    int blankTries;
    double leastGainRatio; ///< gain over the maker's; an adjustment that leaves these limits is not made
    double mostGainRatio;
    /// A module found outside these is retired without need of adjustment, too. The standard profile has them
    /// where adjusting ends, so that nothing lies between what can be adjusted and what is retired.
    double leastKeptRatio;
    double mostKeptRatio;
    double mostTauRatio; ///< pulse fall time over its value when new
    lab::BrAC mostDeviation; ///< standard deviation of readings at one level
    int mostAdjustments; ///< as-left may fail so often, less one

    lab::BrAC resolution; ///< of the module's display
    lab::BrAC capability; ///< U is never stated below it
    double coverage; ///< probability of U, 0.9545 for k near 2
    lab::Pressure barometerUncertainty; ///< standard uncertainty, k = 1
    double bathUncertainty; ///< standard uncertainty of a wet bath's temperature, °C, k = 1
    double bathWithin; ///< °C that a wet bath may be away from 34 °C
    double mostDepletionPercent; ///< of a solution's ethanol that may have gone with the air
    double depletionPercent; ///< half-width of what the correction for that may be wrong by, in % of it
    // Half-widths of rectangular distributions, in % of the reference value.
    double lotStabilityPercent; ///< of a lot over its shelf life
    double purgePercent; ///< gas held back or given off by the lines after the purge
    double positionPercent; ///< between the first and the last dock of the manifold
    double temperaturePercent; ///< what the firmware leaves of the cell's temperature
    double carryOverPercent; ///< what the sample before leaves behind

    BenchTime soak; ///< in zero air, until cells and bench are equally warm
    double cellWithin; ///< °C that a cell may then be warmer or colder than the bench
    BenchTime zeroPurge;
    BenchTime gasPurge; ///< before the first reading of another gas
    BenchTime betweenShots;
    BenchTime afterAdjustment;
    bool trainingOnly; ///< refused by a live lab

    lab::BrAC tolerance(lab::BrAC reference) const;
    lab::BrAC linearity(lab::BrAC reference) const;

    /// The newest edition that came with the program: "standard", and "training" with fewer readings and
    /// steps of seconds, to be watched. Refuses with "profile.unknown".
    static lab::Expected<Profile> named(std::string_view name);
};

} // namespace calibration
