// SPDX-License-Identifier: MIT
#pragma once

#include "calibration/maths/Westgard.h"
#include "lab/values/Expected.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace calibration {

/// One earlier control of a chart. A chart belongs to one fixture, one control sensor and one gas lot, so
/// that a new lot begins with its own certificate. Everything in % of the reference value.
struct ControlPoint {
    double error = 0; ///< mean of the readings − reference
    double deviation = 0; ///< standard deviation of the readings
    long readings = 0;
    bool held = false; ///< the control that it was part of held the bench
};

/// What a chart judges its next point by.
struct ControlLimits {
    bool established = false; ///< by a baseline of twenty; until then by what the certificates state
    double centre = 0;
    double spread = 0; ///< standard deviation of one point
    std::optional<double> mostDeviation {}; ///< of the readings of one point, once established
};

/// Points that a baseline is made of.
inline constexpr std::size_t baselinePoints = 20;

/// The limits for the next point, of `readings` readings. Until there are twenty points that held nothing,
/// the centre is the certificates' value and the spread their combined standard uncertainty, `stated`. Then
/// centre and spread come from the first twenty, and never change: the spread is the greater of the standard
/// deviation between the points and what the scatter within them leads to, s̄/(c₄·√n), Shewhart's limits for
/// means being ±3 of the latter (A₃·s̄); the deviation of readings stays below B₄·s̄ (ISO 7870-2:2013).
/// Refuses with "maths.too-few" fewer than two readings, and with "maths.not-finite".
lab::Expected<ControlLimits> controlLimits(
    std::span<const ControlPoint> earlier, double stated, long readings);

/// A new point and what it is judged by.
struct JudgedPoint {
    std::string level; ///< the lot
    ControlPoint point;
    ControlLimits limits;

    double z() const { return (point.error - limits.centre) / limits.spread; }
};

/// All of Westgard's rules over all that was measured on the fixture with that sensor, oldest first, and then
/// the new points, taken together; besides "s", readings that scatter more than B₄·s̄.
///
/// 1-3s, R-4s and "s" hold the bench at once. 2-2s, 4-1s and 10x ask for readings whose errors are
/// independent: they hold it once every level is established. Before, the spread holds what all readings of
/// the lot have in common, and a run on one side is to be expected: they are reported, and warn.
lab::Expected<ControlVerdict> judgeControl(
    std::vector<ControlRun> earlier, std::span<const JudgedPoint> points);

} // namespace calibration
