// SPDX-License-Identifier: MIT
#pragma once

#include "calibration/Profile.h"
#include "calibration/maths/Decision.h"
#include "calibration/maths/Sample.h"
#include "calibration/maths/Uncertainty.h"
#include "calibration/reference/ReferenceValue.h"
#include "lab/records/ReferenceGas.h"

#include <Poco/JSON/Object.h>

#include <span>
#include <string>
#include <vector>

namespace calibration {

/// What readings at one level came to. Every number in mg/L, unrounded: decisions are made on these.
struct PointResult {
    std::string lot;
    double label = 0; ///< of the lot, as certified
    double reference = 0; ///< what the lot delivered at the bench, see ReferenceValue
    Sample readings;
    double error = 0; ///< of indication: mean of the readings − reference
    double tolerance = 0; ///< limit of the error on both sides
    std::vector<Contribution> budget;
    Uncertainty uncertainty; ///< U is at least the lab's stated capability
    double conformity = 0; ///< probability that the true error is inside the tolerance
    Statement statement = Statement::Refused; ///< guard band w = U, non-binary

    /// Outside the tolerance itself, whatever the uncertainty (simple acceptance).
    bool outOfTolerance() const;
    /// Standard uncertainty of the reference value, and of the mean indication (mg/L): the two sides of the
    /// budget.
    double referenceUncertainty() const;
    double indicationUncertainty() const;
};

/// What the bench and the module add to the reference's budget, in mg/L: purge, position, temperature and
/// carry-over by the profile (rectangular, JCGM 100:2008, 4.3.7), s/√n with n − 1 degrees of freedom (4.2.3),
/// and the display's resolution r/√12 (F.2.2.1).
std::vector<Contribution> indicationBudget(
    lab::BrAC reference, const Sample& readings, const Profile& profile);

/// The lines of a point's budget that came with its reference value.
std::vector<Contribution> referenceBudget(const PointResult& point);

/// Judges the readings (mg/L) against the reference value. No statement is made when U ≥ tolerance. Refuses
/// with "maths.too-few" fewer than two readings, which say nothing of their scatter, and with
/// "maths.not-finite".
lab::Expected<PointResult> judge(
    const ReferenceValue& reference, std::span<const double> readings, const Profile& profile);
/// The same with what the lot delivers at that station.
lab::Expected<PointResult> judge(const lab::ReferenceGas& gas, const Station& station,
    std::span<const double> readings, const Profile& profile);

/// Judges a point's own readings against that reference value, whatever it was judged against before.
void judgeAgainst(const ReferenceValue& reference, PointResult& point, const Profile& profile);

/// From the readings, the reference and the budget in it on to the statement: error, u_c, ν_eff, k, U,
/// conformity. `coverage` is the probability of U, `capability` what U is never stated below (mg/L).
void conclude(PointResult& point, double coverage, double capability);

Poco::JSON::Object toJson(const PointResult& point);
/// Reads what `toJson` makes; throws lab::Failure "json.form".
PointResult pointOf(const Poco::JSON::Object& json);

} // namespace calibration
