// SPDX-License-Identifier: MIT
#include "calibration/maths/AnalysisFunction.h"

#include "calibration/maths/Inputs.h"
#include "calibration/maths/ScaledQr.h"

#include <algorithm>
#include <cmath>

namespace calibration {
namespace {

    using Extended = std::vector<long double>;

    constexpr int mostSteps = 300;
    constexpr long double stillness =
        1e-16L; ///< change of the coefficients, of the largest, that ends the search

    Extended powersOf(long double y, const std::vector<double>& powers)
    {
        Extended list;
        for (const auto power : powers)
            list.push_back(std::pow(y, static_cast<long double>(power)));
        return list;
    }

    long double value(const Extended& coefficients, const Extended& terms)
    {
        long double sum = 0;
        for (std::size_t k = 0; k < terms.size(); ++k)
            sum += coefficients[k] * terms[k];
        return sum;
    }

    long double slope(const Extended& coefficients, long double y, const std::vector<double>& powers)
    {
        long double sum = 0;
        for (std::size_t k = 0; k < powers.size(); ++k)
            if (powers[k] != 0)
                sum += coefficients[k] * powers[k] * std::pow(y, static_cast<long double>(powers[k]) - 1);
        return sum;
    }

    /// Gauss–Newton on the coefficients and on where the true responses are.
    class Search {
    public:
        Search(const UncertainPoints& gases, const std::vector<double>& powers, long double scale)
            : gases_(gases)
            , powers_(powers)
            , coefficients_(powers.size())
        {
            for (std::size_t i = 0; i < gases.y.size(); ++i) {
                y_.push_back(gases.y[i] / scale);
                yUncertainty_.push_back(gases.yUncertainties[i] / scale);
            }
            true_ = y_;
        }

        /// Starts from a polynomial through x alone, then steps until nothing moves.
        lab::Expected<ScaledQr::Matrix> run()
        {
            const auto begun = step(false);
            if (!begun)
                return tl::make_unexpected(begun.error());
            true_ = y_;
            for (int count = 0; count < mostSteps; ++count) {
                const auto before = coefficients_;
                const auto factor = step(true);
                if (!factor)
                    return factor;
                long double moved = 0;
                long double largest = 0;
                for (std::size_t k = 0; k < before.size(); ++k) {
                    moved = std::max(moved, std::abs(coefficients_[k] - before[k]));
                    largest = std::max(largest, std::abs(coefficients_[k]));
                }
                if (!std::isfinite(moved))
                    break;
                if (moved <= stillness * largest)
                    return step(true);
            }
            return lab::refused("maths.not-converged");
        }

        const Extended& coefficients() const { return coefficients_; }
        long double offX(std::size_t i) const
        {
            return (gases_.x[i] - value(coefficients_, powersOf(true_[i], powers_)))
                   / gases_.xUncertainties[i];
        }
        long double offY(std::size_t i) const { return (y_[i] - true_[i]) / yUncertainty_[i]; }

    private:
        /// One step; returns W, whose W·Wᵀ is the coefficients' covariance. With the true responses
        /// eliminated, each gas is one row with the variance u²(x) + (G′·u(y))².
        lab::Expected<ScaledQr::Matrix> step(bool withResponses)
        {
            const auto count = static_cast<Eigen::Index>(y_.size());
            ScaledQr::Matrix design(count, static_cast<Eigen::Index>(powers_.size()));
            ScaledQr::Vector wanted(count);
            Extended slopes;
            for (std::size_t i = 0; i < y_.size(); ++i) {
                const auto terms = powersOf(true_[i], powers_);
                const auto steep = withResponses ? slope(coefficients_, true_[i], powers_) : 0;
                const auto deviation =
                    std::hypot(static_cast<long double>(gases_.xUncertainties[i]), steep * yUncertainty_[i]);
                const auto row = static_cast<Eigen::Index>(i);
                for (std::size_t k = 0; k < terms.size(); ++k)
                    design(row, static_cast<Eigen::Index>(k)) = terms[k] / deviation;
                wanted(row) =
                    (gases_.x[i] - value(coefficients_, terms) - steep * (y_[i] - true_[i])) / deviation;
                slopes.push_back(steep);
            }
            if (!design.allFinite() || !wanted.allFinite())
                return lab::refused("maths.not-finite");
            const auto qr = ScaledQr::of(design);
            if (!qr)
                return tl::make_unexpected(qr.error());
            const auto change = qr->solve(wanted);
            for (std::size_t i = 0; i < y_.size(); ++i) {
                const auto terms = powersOf(true_[i], powers_);
                auto restX = gases_.x[i] - value(coefficients_, terms);
                for (std::size_t k = 0; k < terms.size(); ++k)
                    restX -= terms[k] * change(static_cast<Eigen::Index>(k));
                const auto weightX =
                    1 / (static_cast<long double>(gases_.xUncertainties[i]) * gases_.xUncertainties[i]);
                const auto weightY = 1 / (yUncertainty_[i] * yUncertainty_[i]);
                true_[i] += (slopes[i] * restX * weightX + (y_[i] - true_[i]) * weightY)
                            / (slopes[i] * slopes[i] * weightX + weightY);
            }
            for (std::size_t k = 0; k < coefficients_.size(); ++k)
                coefficients_[k] += change(static_cast<Eigen::Index>(k));
            return qr->factor();
        }

        const UncertainPoints& gases_;
        const std::vector<double>& powers_;
        Extended coefficients_;
        Extended y_;
        Extended yUncertainty_;
        Extended true_;
    };

    lab::Expected<void> check(const UncertainPoints& gases, const std::vector<double>& powers)
    {
        const auto least = std::max<std::size_t>(powers.size(), 1);
        if (powers.empty())
            return lab::refused("maths.too-few", {{"given", "0"}, {"least", "1"}});
        if (auto sound = inputs::check({powers}, 1); !sound)
            return sound;
        if (auto sound = inputs::check({gases.x, gases.xUncertainties, gases.y, gases.yUncertainties}, least);
            !sound)
            return sound;
        if (auto sound = inputs::checkUncertainties(gases.xUncertainties); !sound)
            return sound;
        if (auto sound = inputs::checkUncertainties(gases.yUncertainties); !sound)
            return sound;
        return gases.y.size() > 1 ? inputs::checkSpread(gases.y) : lab::Expected<void>();
    }

} // namespace

lab::Expected<AnalysisFunction> AnalysisFunction::fit(
    const UncertainPoints& gases, const std::vector<double>& powers)
{
    if (auto sound = check(gases, powers); !sound)
        return tl::make_unexpected(sound.error());
    AnalysisFunction result;
    result.powers_ = powers;
    const auto [from, to] = std::ranges::minmax(gases.y);
    result.from_ = from;
    result.to_ = to;
    result.scale_ = std::max(std::abs(from), std::abs(to));
    Search search(gases, powers, result.scale_);
    const auto factor = search.run();
    if (!factor)
        return tl::make_unexpected(factor.error());

    result.scaled_ = search.coefficients();
    const auto back = [&](std::size_t k) {
        return std::pow(result.scale_, -static_cast<long double>(powers[k]));
    };
    for (std::size_t k = 0; k < powers.size(); ++k) {
        result.coefficients_.push_back(static_cast<double>(result.scaled_[k] * back(k)));
        auto& row = result.factor_.emplace_back();
        for (std::size_t j = 0; j < powers.size(); ++j)
            row.push_back((*factor)(static_cast<Eigen::Index>(k), static_cast<Eigen::Index>(j)));
    }
    for (std::size_t k = 0; k < powers.size(); ++k) {
        auto& row = result.covariance_.emplace_back();
        for (std::size_t j = 0; j < powers.size(); ++j)
            row.push_back(
                static_cast<double>(value(result.factor_[k], result.factor_[j]) * back(k) * back(j)));
    }
    long double squares = 0;
    long double gamma = 0;
    for (std::size_t i = 0; i < gases.y.size(); ++i)
        for (const auto off : {search.offX(i), search.offY(i)}) {
            squares += off * off;
            gamma = std::max(gamma, std::abs(off));
        }
    result.squares_ = static_cast<double>(squares);
    result.gamma_ = static_cast<double>(gamma);
    return result;
}

double AnalysisFunction::uncertainty(std::size_t index) const { return std::sqrt(covariance(index, index)); }

double AnalysisFunction::covariance(std::size_t first, std::size_t second) const
{
    return covariance_[first][second];
}

lab::Expected<Estimate> AnalysisFunction::at(const Estimate& response) const
{
    if (!std::isfinite(response.value) || !(response.standardUncertainty >= 0)
        || !std::isfinite(response.standardUncertainty))
        return lab::refused("maths.not-finite");
    if (auto inside = inputs::checkInside(response.value, from_, to_); !inside)
        return tl::make_unexpected(inside.error());
    const auto y = response.value / scale_;
    const auto terms = powersOf(y, powers_);
    long double variance = 0; // |Wᵀ·g|²
    for (std::size_t k = 0; k < terms.size(); ++k) {
        long double sum = 0;
        for (std::size_t j = 0; j < terms.size(); ++j)
            sum += factor_[j][k] * terms[j];
        variance += sum * sum;
    }
    const auto fromResponse = slope(scaled_, y, powers_) * response.standardUncertainty / scale_;
    return Estimate {static_cast<double>(value(scaled_, terms)),
        static_cast<double>(std::sqrt(variance + fromResponse * fromResponse))};
}

} // namespace calibration
