// SPDX-License-Identifier: MIT
#pragma once

#include "calibration/maths/Decision.h"
#include "lab/values/Expected.h"

namespace calibration {

/// What items are like before they are measured, and how they are measured: true values N(mean, deviation²),
/// readings = true value + bias + N(0, uncertainty²).
struct ItemsAndMeasurement {
    double mean = 0;
    double deviation = 0; ///< of the items' true values
    double bias = 0; ///< of the measurement
    double uncertainty = 0; ///< of the measurement, k = 1
};

/// Consumer's and producer's risk over all items (JCGM 106:2012, 9.5): fractions, not percent.
struct GlobalRisk {
    double falseAccept = 0; ///< PFA: outside the tolerance, and accepted
    double falseReject = 0; ///< PFR: inside the tolerance, and rejected
    double accept = 0; ///< share of items accepted
    double falseAcceptAmongAccepted = 0; ///< conditional PFA = PFA/accept
};

/// PFA = ∫ over η outside the tolerance of g₀(η)·[Φ((A_U − η − bias)/u) − Φ((A_L − η − bias)/u)] dη, and PFR
/// the converse inside (JCGM 106:2012, 9.5.2 and 9.5.3), by Gauss quadrature on pieces that end at every
/// limit. Refuses with "maths.not-finite", "maths.uncertainty" (a deviation not above 0), "maths.limits" (a
/// lower limit not below its upper).
lab::Expected<GlobalRisk> globalRisk(
    const ItemsAndMeasurement& items, const ToleranceLimits& tolerance, const ToleranceLimits& acceptance);

} // namespace calibration
