// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/Expected.h"

namespace calibration {

/// Factors of Shewhart's charts for the mean and the standard deviation of n readings: centre ± A₃·s̄, and
/// B₃·s̄ … B₄·s̄ (ISO 7870-2:2013, annex A).
struct ShewhartFactors {
    double c4; ///< √(2/(n − 1))·Γ(n/2)/Γ((n − 1)/2)
    double a3; ///< 3/(c₄·√n)
    double b3; ///< 1 − 3·√(1 − c₄²)/c₄, at least 0
    double b4; ///< 1 + 3·√(1 − c₄²)/c₄
};

/// Refuses with "maths.too-few" below two readings: one has no standard deviation.
lab::Expected<ShewhartFactors> shewhartFactors(long readings);

} // namespace calibration
