// SPDX-License-Identifier: MIT
#include "calibration/Correction.h"

#include <algorithm>

namespace calibration {
namespace {

    /// What a lot with that label would have delivered where and when the point was taken. Everything that
    /// made its reference from the label is a factor of it, and the budget's other lines go with the label.
    ReferenceValue again(const PointResult& point, const lab::ReferenceGas& gas)
    {
        const double share = point.reference / point.label;
        const double scale = gas.label.milligramsPerLitre() / point.label;
        ReferenceValue reference {gas.lot, gas.label, gas.label * share, {}};
        for (auto line : referenceBudget(point)) {
            if (line.name == certificateLine)
                line.standardUncertainty = gas.expandedUncertainty.milligramsPerLitre() / gas.coverageFactor;
            else if (line.source == gas.lot)
                line.standardUncertainty *= scale;
            else
                line.sensitivity *= scale;
            reference.budget.push_back(std::move(line));
        }
        return reference;
    }

} // namespace

PointResult corrected(PointResult point, const lab::ReferenceGas& gas, const Profile& profile)
{
    if (point.lot != gas.lot)
        return point;
    judgeAgainst(again(point, gas), point, profile);
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
