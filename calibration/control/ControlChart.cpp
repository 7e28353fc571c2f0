// SPDX-License-Identifier: MIT
#include "calibration/control/ControlChart.h"

#include "calibration/maths/Sample.h"
#include "calibration/maths/ShewhartFactors.h"

#include <algorithm>
#include <cmath>

namespace calibration {
namespace {

    constexpr double leastSpread = 1e-6; ///< %, far below any sensor's noise and above what rounding leaves

    bool asksForIndependence(const std::string& rule)
    {
        return rule == "2-2s" || rule == "4-1s" || rule == "10x";
    }

} // namespace

lab::Expected<ControlLimits> controlLimits(
    std::span<const ControlPoint> earlier, double stated, long readings)
{
    const auto factors = shewhartFactors(readings);
    if (!factors)
        return tl::make_unexpected(factors.error());
    if (!std::isfinite(stated) || !(stated > 0))
        return lab::refused("maths.not-finite");
    std::vector<double> errors;
    double within = 0; // of one reading
    for (const auto& point : earlier) {
        if (point.held)
            continue;
        const auto own = shewhartFactors(point.readings);
        if (!own)
            return tl::make_unexpected(own.error());
        errors.push_back(point.error);
        within += point.deviation / own->c4 / static_cast<double>(baselinePoints);
        if (errors.size() == baselinePoints)
            break;
    }
    if (errors.size() < baselinePoints)
        return ControlLimits {false, 0, stated, std::nullopt};
    const auto between = summarise(errors);
    const double spread = std::max(between.deviation, within / std::sqrt(static_cast<double>(readings)));
    if (!(spread > leastSpread)) // twenty times the same: nothing was measured
        return ControlLimits {false, 0, stated, std::nullopt};
    return ControlLimits {true, between.mean, spread, factors->b4 * factors->c4 * within};
}

lab::Expected<ControlVerdict> judgeControl(
    std::vector<ControlRun> earlier, std::span<const JudgedPoint> points)
{
    ControlRun now;
    for (const auto& one : points)
        now.push_back({one.level, one.z()});
    earlier.push_back(std::move(now));
    const auto verdicts = westgard(earlier);
    if (!verdicts)
        return tl::make_unexpected(verdicts.error());
    auto verdict = verdicts->back();
    if (std::ranges::any_of(points, [](const JudgedPoint& one) {
            return one.limits.mostDeviation && one.point.deviation > *one.limits.mostDeviation;
        }))
        verdict.violations.emplace_back("s");
    const bool established =
        std::ranges::all_of(points, [](const auto& one) { return one.limits.established; });
    verdict.action = verdict.violations.empty() ? ControlAction::Ok : ControlAction::Warn;
    for (const auto& rule : verdict.violations)
        if (rule != "1-2s" && (established || !asksForIndependence(rule)))
            verdict.action = ControlAction::Hold;
    return verdict;
}

} // namespace calibration
