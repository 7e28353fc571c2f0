// SPDX-License-Identifier: MIT
#include "calibration/maths/GlobalRisk.h"

#include "calibration/maths/Conformity.h"

#include <boost/math/quadrature/gauss.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <vector>

namespace calibration {
namespace {

    constexpr double infinity = std::numeric_limits<double>::infinity();
    constexpr int reach = 13; ///< standard deviations beyond which nothing is left of a normal distribution

    double lowerOf(const ToleranceLimits& limits) { return limits.lower.value_or(-infinity); }
    double upperOf(const ToleranceLimits& limits) { return limits.upper.value_or(infinity); }

    lab::Expected<void> check(
        const ItemsAndMeasurement& items, const ToleranceLimits& tolerance, const ToleranceLimits& acceptance)
    {
        if (!std::isfinite(items.mean) || !std::isfinite(items.bias))
            return lab::refused("maths.not-finite");
        for (const auto deviation : {items.deviation, items.uncertainty})
            if (!(deviation > 0) || !std::isfinite(deviation))
                return lab::refused("maths.uncertainty");
        for (const auto& limits : {tolerance, acceptance}) {
            for (const auto limit : {limits.lower, limits.upper})
                if (limit && !std::isfinite(*limit))
                    return lab::refused("maths.not-finite");
            if (!(lowerOf(limits) < upperOf(limits)))
                return lab::refused("maths.limits");
        }
        return {};
    }

    class Integral {
    public:
        Integral(const ItemsAndMeasurement& items, const ToleranceLimits& acceptance)
            : items_(items)
            , lower_(lowerOf(acceptance))
            , upper_(upperOf(acceptance))
        {
            for (int step = -reach; step <= reach; ++step)
                ends_.push_back(items.mean + step * items.deviation);
            // Where acceptance turns, a few measurement deviations wide.
            for (const auto limit : {lower_, upper_})
                for (int step = -reach; std::isfinite(limit) && step <= reach; ++step)
                    ends_.push_back(limit - items.bias + step * items.uncertainty);
            std::ranges::sort(ends_);
        }

        double accepted(double value) const
        {
            return normalBetween((lower_ - value - items_.bias) / items_.uncertainty,
                (upper_ - value - items_.bias) / items_.uncertainty);
        }
        double rejected(double value) const
        {
            return normalCdf((lower_ - value - items_.bias) / items_.uncertainty)
                   + normalCdf((value + items_.bias - upper_) / items_.uncertainty);
        }

        template <class Share> double over(double from, double to, Share share) const
        {
            from = std::max(from, items_.mean - reach * items_.deviation);
            to = std::min(to, items_.mean + reach * items_.deviation);
            const auto weighted = [&](double value) {
                const double z = (value - items_.mean) / items_.deviation;
                return std::exp(-z * z / 2) * share(value);
            };
            double sum = 0;
            double at = from;
            for (const auto end : ends_)
                if (end > at && at < to) {
                    const double next = std::min(end, to);
                    sum += boost::math::quadrature::gauss<double, 30>::integrate(weighted, at, next);
                    at = next;
                }
            return sum / (items_.deviation * std::sqrt(2 * std::numbers::pi));
        }

    private:
        ItemsAndMeasurement items_;
        double lower_;
        double upper_;
        std::vector<double> ends_;
    };

} // namespace

lab::Expected<GlobalRisk> globalRisk(
    const ItemsAndMeasurement& items, const ToleranceLimits& tolerance, const ToleranceLimits& acceptance)
{
    if (auto sound = check(items, tolerance, acceptance); !sound)
        return tl::make_unexpected(sound.error());
    const Integral integral(items, acceptance);
    const auto accepted = [&](double value) { return integral.accepted(value); };
    const auto rejected = [&](double value) { return integral.rejected(value); };
    GlobalRisk risk;
    risk.falseAccept = integral.over(-infinity, lowerOf(tolerance), accepted)
                       + integral.over(upperOf(tolerance), infinity, accepted);
    risk.falseReject = integral.over(lowerOf(tolerance), upperOf(tolerance), rejected);
    const double spread = std::hypot(items.deviation, items.uncertainty);
    const double middle = items.mean + items.bias;
    risk.accept =
        normalBetween((lowerOf(acceptance) - middle) / spread, (upperOf(acceptance) - middle) / spread);
    risk.falseAcceptAmongAccepted = risk.falseAccept / risk.accept;
    return risk;
}

} // namespace calibration
