// SPDX-License-Identifier: MIT
#include "calibration/Correction.h"

#include "calibration/reference/DryGas.h"

#include <algorithm>

namespace calibration {

PointResult corrected(PointResult point, const lab::ReferenceGas& gas, const Profile& profile)
{
    if (point.lot != gas.lot)
        return point;
    // The pressure that the point was taken at, from the correction that was made with it.
    const auto station =
        lab::Pressure::hectopascals(point.reference / point.label * drygas::standardPressure.hectopascals());
    judgeAgainst(dryGasReference(gas, station, profile), point, profile);
    return point;
}

RunPoints corrected(const RunPoints& points, const lab::ReferenceGas& gas, const Profile& profile)
{
    RunPoints result;
    for (const auto& point : points.asFound)
        result.asFound.push_back(corrected(point, gas, profile));
    for (const auto& point : points.asLeft)
        result.asLeft.push_back(corrected(point, gas, profile));
    return result;
}

bool mayBeCertified(const RunPoints& points)
{
    return !points.asLeft.empty() && std::ranges::all_of(points.asLeft, [](const PointResult& point) {
        return point.statement == Statement::Pass;
    });
}

} // namespace calibration
