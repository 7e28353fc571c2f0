// SPDX-License-Identifier: MIT
#pragma once

#include "calibration/Profile.h"
#include "calibration/maths/Decision.h"
#include "calibration/maths/Sample.h"
#include "calibration/maths/Uncertainty.h"
#include "lab/records/ReferenceGas.h"

#include <Poco/JSON/Object.h>

#include <span>
#include <string>
#include <vector>

namespace calibration {

/// What readings at one level came to. Every number in mg/L, unrounded: decisions are made on these.
struct PointResult {
    std::string lot;
    double label = 0; ///< of the lot, at 34 °C and 1013.25 hPa
    double reference = 0; ///< label × P/1013.25 hPa, corrected here and nowhere else
    Sample readings;
    double error = 0; ///< of indication: mean of the readings − reference
    double tolerance = 0; ///< limit of the error on both sides
    std::vector<Contribution> budget;
    Uncertainty uncertainty; ///< U is at least the lab's stated capability
    double conformity = 0; ///< probability that the true error is inside the tolerance
    Statement statement = Statement::Refused; ///< guard band w = U, non-binary

    /// Outside the tolerance itself, whatever the uncertainty (simple acceptance).
    bool outOfTolerance() const;
};

/// The budget of the error of indication, in mg/L: reference gas U/k × P/P₀, barometer, s/√n with n − 1
/// degrees of freedom, and resolution r/√12 (JCGM 100:2008, 4.3.7).
std::vector<Contribution> budgetOf(
    const lab::ReferenceGas& gas, lab::Pressure station, const Sample& readings, const Profile& profile);

/// Judges the readings (mg/L) taken of that gas at that pressure. No statement is made when U ≥ tolerance.
PointResult judge(const lab::ReferenceGas& gas, lab::Pressure station, std::span<const double> readings,
    const Profile& profile);

Poco::JSON::Object toJson(const PointResult& point);
/// Reads what `toJson` makes; throws lab::Failure "json.form".
PointResult pointOf(const Poco::JSON::Object& json);

} // namespace calibration
