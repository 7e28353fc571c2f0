// SPDX-License-Identifier: MIT
#include "calibration/maths/ErrorsInBothLine.h"

#include "calibration/maths/Inputs.h"
#include "calibration/maths/WeightedLine.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace calibration {
namespace {

    constexpr int mostRounds = 1000;
    constexpr long double stillness = 1e-16L; ///< relative change of the slope that ends the iteration

    /// The sums of one round, named as in the paper.
    class Round {
    public:
        Round(const UncertainPoints& points, long double slope)
            : points_(points)
            , slope_(slope)
        {
            for (std::size_t i = 0; i < points.x.size(); ++i) {
                const auto alpha = std::sqrt(weightX(i) * weightY(i));
                weights_.push_back(weightX(i) * weightY(i)
                                   / (weightX(i) + slope * slope * weightY(i) - 2 * slope * r(i) * alpha));
                sum_ += weights_[i];
                meanX_ += weights_[i] * points.x[i];
                meanY_ += weights_[i] * points.y[i];
            }
            meanX_ /= sum_;
            meanY_ /= sum_;
            for (std::size_t i = 0; i < points.x.size(); ++i) {
                const auto alpha = std::sqrt(weightX(i) * weightY(i));
                const auto u = points.x[i] - meanX_;
                const auto v = points.y[i] - meanY_;
                betas_.push_back(
                    weights_[i] * (u / weightY(i) + slope * v / weightX(i) - (slope * u + v) * r(i) / alpha));
            }
        }

        bool finite() const { return std::isfinite(sum_) && std::isfinite(meanX_) && std::isfinite(meanY_); }

        long double nextSlope() const
        {
            long double above = 0;
            long double below = 0;
            for (std::size_t i = 0; i < betas_.size(); ++i) {
                above += weights_[i] * betas_[i] * (points_.y[i] - meanY_);
                below += weights_[i] * betas_[i] * (points_.x[i] - meanX_);
            }
            return above / below;
        }

        Line line() const
        {
            long double adjusted = 0; // the weighted mean of the adjusted abscissae
            for (std::size_t i = 0; i < betas_.size(); ++i)
                adjusted += weights_[i] * (meanX_ + betas_[i]);
            adjusted /= sum_;
            long double squares = 0;
            long double chiSquared = 0;
            const auto intercept = meanY_ - slope_ * meanX_;
            for (std::size_t i = 0; i < betas_.size(); ++i) {
                const auto off = meanX_ + betas_[i] - adjusted;
                squares += weights_[i] * off * off;
                const auto residual = points_.y[i] - intercept - slope_ * points_.x[i];
                chiSquared += weights_[i] * residual * residual;
            }
            const auto [from, to] = std::ranges::minmax(points_.x);
            return {.intercept = static_cast<double>(intercept),
                .slope = static_cast<double>(slope_),
                .interceptUncertainty =
                    static_cast<double>(std::sqrt(1 / sum_ + adjusted * adjusted / squares)),
                .slopeUncertainty = static_cast<double>(std::sqrt(1 / squares)),
                .covariance = static_cast<double>(-adjusted / squares),
                .chiSquared = static_cast<double>(chiSquared),
                .points = points_.x.size(),
                .from = from,
                .to = to};
        }

    private:
        static long double weight(long double u) { return 1 / (u * u); }
        long double weightX(std::size_t i) const { return weight(points_.xUncertainties[i]); }
        long double weightY(std::size_t i) const { return weight(points_.yUncertainties[i]); }
        long double r(std::size_t i) const
        {
            return points_.correlation.empty() ? 0 : points_.correlation[i];
        }

        const UncertainPoints& points_;
        long double slope_;
        std::vector<long double> weights_;
        std::vector<long double> betas_;
        long double sum_ = 0;
        long double meanX_ = 0;
        long double meanY_ = 0;
    };

    lab::Expected<void> check(const UncertainPoints& points)
    {
        if (auto sound = inputs::check({points.x, points.xUncertainties, points.y, points.yUncertainties}, 2);
            !sound)
            return sound;
        if (!points.correlation.empty())
            if (auto sound = inputs::check({points.x, points.correlation}, 2); !sound)
                return sound;
        if (!std::ranges::all_of(points.correlation, [](double r) { return std::abs(r) <= 1; }))
            return lab::refused("maths.correlation");
        if (auto sound = inputs::checkUncertainties(points.xUncertainties); !sound)
            return sound;
        if (auto sound = inputs::checkUncertainties(points.yUncertainties); !sound)
            return sound;
        return inputs::checkSpread(points.x);
    }

} // namespace

lab::Expected<Line> errorsInBothLine(const UncertainPoints& points)
{
    if (auto sound = check(points); !sound)
        return tl::make_unexpected(sound.error());
    const auto start = weightedLine(points.x, points.y, points.yUncertainties);
    if (!start)
        return tl::make_unexpected(start.error());

    const auto [least, most] = std::ranges::minmax(points.y);
    const auto [from, to] = std::ranges::minmax(points.x);
    // A slope of nothing has no relative change; what counts then is the size of the slopes there could be.
    const auto smallest = 1e-6L * (most - least) / (to - from);
    long double slope = start->slope;
    for (int count = 0; count < mostRounds; ++count) {
        const Round round(points, slope);
        const auto next = round.nextSlope();
        if (!round.finite() || !std::isfinite(next))
            break;
        const bool still = std::abs(next - slope) <= stillness * std::max(std::abs(next), smallest);
        slope = next;
        if (still)
            return Round(points, slope).line();
    }
    return lab::refused("maths.not-converged");
}

} // namespace calibration
