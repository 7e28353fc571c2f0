// SPDX-License-Identifier: MIT
#pragma once

#include "calibration/RunStore.h"

namespace calibration {

/// The point judged again with what is now known of its gas lot: reference, budget, error and statement
/// follow the corrected label and U at the same pressure; the readings stay. A point of another lot comes
/// back unchanged.
PointResult corrected(PointResult point, const lab::ReferenceGas& gas, const Profile& profile);
RunPoints corrected(const RunPoints& points, const lab::ReferenceGas& gas, const Profile& profile);

/// Every point as left is a pass: the one thing a certificate may stand on.
bool mayBeCertified(const RunPoints& points);

} // namespace calibration
