// SPDX-License-Identifier: MIT
#include "calibration/maths/LeastSquares.h"

#include "calibration/maths/Inputs.h"
#include "calibration/maths/ScaledQr.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace calibration {
namespace {

    using Extended = std::vector<long double>;

    std::size_t coefficientsOf(std::size_t regressors, LeastSquares::Intercept intercept)
    {
        return regressors + (intercept == LeastSquares::Intercept::Fitted ? 1 : 0);
    }

    Extended powers(double x, std::size_t degree)
    {
        Extended list;
        long double power = 1;
        for (std::size_t k = 0; k < degree; ++k)
            list.push_back(power *= x);
        return list;
    }

    long double product(const Extended& a, const Extended& b)
    {
        return std::inner_product(a.begin(), a.end(), b.begin(), 0.0L);
    }

    Extended scaled(const Extended& row, long double by)
    {
        Extended result;
        for (const auto value : row)
            result.push_back(value * by);
        return result;
    }

} // namespace

lab::Expected<LeastSquares> LeastSquares::fit(
    const Rows& columns, std::span<const double> y, Intercept intercept)
{
    const auto least = std::max<std::size_t>(coefficientsOf(columns.size(), intercept), 1) + 1;
    for (const auto& column : columns)
        if (auto sound = inputs::check({y, column}, least); !sound)
            return tl::make_unexpected(sound.error());
    if (auto sound = inputs::check({y}, least); !sound)
        return tl::make_unexpected(sound.error());
    std::vector<Extended> rows(y.size());
    for (std::size_t i = 0; i < y.size(); ++i)
        for (const auto& column : columns)
            rows[i].push_back(column[i]);
    return solve(rows, y, intercept);
}

lab::Expected<LeastSquares> LeastSquares::polynomial(
    std::span<const double> x, std::size_t degree, std::span<const double> y, Intercept intercept)
{
    const auto least = std::max<std::size_t>(coefficientsOf(degree, intercept), 1) + 1;
    if (auto sound = inputs::check({y, x}, least); !sound)
        return tl::make_unexpected(sound.error());
    std::vector<Extended> rows;
    for (const auto value : x)
        rows.push_back(powers(value, degree));
    auto fitted = solve(rows, y, intercept);
    if (fitted)
        fitted->degree_ = degree;
    return fitted;
}

lab::Expected<LeastSquares> LeastSquares::solve(
    const std::vector<Extended>& rows, std::span<const double> y, Intercept intercept)
{
    const auto count = coefficientsOf(rows.front().size(), intercept);
    if (count == 0)
        return lab::refused("maths.ill-conditioned");
    const auto size = static_cast<Eigen::Index>(y.size());
    ScaledQr::Matrix matrix(size, static_cast<Eigen::Index>(count));
    ScaledQr::Vector values(size);
    for (Eigen::Index i = 0; i < size; ++i) {
        const auto& row = rows[static_cast<std::size_t>(i)];
        Eigen::Index j = 0;
        if (intercept == Intercept::Fitted)
            matrix(i, j++) = 1;
        for (const auto value : row)
            matrix(i, j++) = value;
        values(i) = y[static_cast<std::size_t>(i)];
    }
    if (!matrix.allFinite())
        return lab::refused("maths.not-finite");
    const auto qr = ScaledQr::of(matrix);
    if (!qr)
        return tl::make_unexpected(qr.error());

    LeastSquares result;
    result.intercept_ = intercept;
    result.freedom_ = y.size() - count;
    const auto solution = qr->solve(values);
    const auto residuals = (values - matrix * solution).eval();
    result.residualDeviation_ =
        static_cast<double>(residuals.norm() / std::sqrt(static_cast<long double>(result.freedom_)));
    for (Eigen::Index j = 0; j < solution.size(); ++j) {
        result.exact_.push_back(solution(j));
        result.coefficients_.push_back(static_cast<double>(solution(j)));
        Extended row;
        for (Eigen::Index k = 0; k < solution.size(); ++k)
            row.push_back(qr->factor()(j, k));
        result.factor_.push_back(std::move(row));
    }
    return result;
}

std::vector<double> LeastSquares::deviations() const
{
    std::vector<double> list;
    for (const auto& row : factor_)
        list.push_back(residualDeviation_ * static_cast<double>(std::sqrt(product(row, row))));
    return list;
}

Rows LeastSquares::correlation() const
{
    std::vector<Extended> unit; // rows of W with length 1: their products are the correlations
    for (const auto& row : factor_)
        unit.push_back(scaled(row, 1 / std::sqrt(product(row, row))));
    Rows matrix;
    for (const auto& row : unit) {
        auto& line = matrix.emplace_back();
        for (const auto& other : unit)
            line.push_back(static_cast<double>(product(row, other)));
    }
    return matrix;
}

LeastSquares::Extended LeastSquares::design(std::span<const double> row) const
{
    Extended list = degree_ > 0 ? powers(row[0], degree_) : Extended(row.begin(), row.end());
    if (intercept_ == Intercept::Fitted)
        list.insert(list.begin(), 1);
    return list;
}

lab::Expected<Prediction> LeastSquares::at(std::span<const double> row) const
{
    const auto regressors = coefficients_.size() - (intercept_ == Intercept::Fitted ? 1 : 0);
    const auto expected = degree_ > 0 ? 1 : regressors;
    if (row.size() != expected)
        return lab::refused(
            "maths.lengths", {{"first", std::to_string(expected)}, {"second", std::to_string(row.size())}});
    if (!std::ranges::all_of(row, [](double value) { return std::isfinite(value); }))
        return lab::refused("maths.not-finite");
    const auto place = design(row);
    long double square = 0; // |Wᵀ·x|²
    for (std::size_t k = 0; k < factor_.size(); ++k) {
        long double sum = 0;
        for (std::size_t j = 0; j < factor_.size(); ++j)
            sum += factor_[j][k] * place[j];
        square += sum * sum;
    }
    const double mean = residualDeviation_ * static_cast<double>(std::sqrt(square));
    return Prediction {
        static_cast<double>(product(exact_, place)), mean, std::hypot(mean, residualDeviation_)};
}

} // namespace calibration
