// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/Expected.h"

#include <cstddef>
#include <span>
#include <vector>

namespace calibration {

/// A list of rows, or of columns.
using Rows = std::vector<std::vector<double>>;

/// What least squares says at one place: the fitted mean, and the standard deviations of that mean and of one
/// new observation, u_new² = u_mean² + s².
struct Prediction {
    double value;
    double deviationOfMean;
    double deviationOfNew;
};

/// Ordinary least squares with any regressors: y = b₀ + b₁·x₁ + b₂·x₂ + …, by Householder reflections
/// (G. H. Golub, C. F. Van Loan, "Matrix Computations", 5.3) on columns scaled to length 1, in extended
/// precision.
class LeastSquares {
public:
    enum class Intercept { Fitted, None };

    /// `columns` are the regressors, n values each. Refuses with what `inputs::check` refuses,
    /// "maths.too-few" unless there are more values than coefficients, and "maths.ill-conditioned" when the
    /// columns depend on each other too much (see ScaledQr).
    static lab::Expected<LeastSquares> fit(
        const Rows& columns, std::span<const double> y, Intercept intercept);
    /// y = b₀ + b₁·x + … + b_d·x^d, or the same without b₀.
    static lab::Expected<LeastSquares> polynomial(
        std::span<const double> x, std::size_t degree, std::span<const double> y, Intercept intercept);

    /// The intercept first, when there is one, then one per column (or rising powers).
    const std::vector<double>& coefficients() const { return coefficients_; }
    /// Their standard deviations, from s²·(XᵀX)⁻¹.
    std::vector<double> deviations() const;
    /// The coefficients' correlation matrix.
    Rows correlation() const;
    /// s = √(RSS/(n − p)).
    double residualDeviation() const { return residualDeviation_; }
    std::size_t degreesOfFreedom() const { return freedom_; }

    /// The fit at one row of regressor values, or at {x} of a polynomial. A regression may be looked at
    /// anywhere; what reads a gas from a calibration is Line::inverse and AnalysisFunction, which stay inside
    /// their range. Refuses with "maths.lengths" and "maths.not-finite".
    lab::Expected<Prediction> at(std::span<const double> row) const;

private:
    using Extended = std::vector<long double>;

    LeastSquares() = default;
    static lab::Expected<LeastSquares> solve(
        const std::vector<Extended>& rows, std::span<const double> y, Intercept intercept);
    Extended design(std::span<const double> row) const;

    Intercept intercept_ = Intercept::Fitted;
    std::size_t degree_ = 0; ///< of a polynomial, else 0
    std::vector<double> coefficients_;
    Extended exact_; ///< the coefficients before they are rounded to doubles
    std::vector<Extended> factor_; ///< W with (XᵀX)⁻¹ = W·Wᵀ
    double residualDeviation_ = 0;
    std::size_t freedom_ = 0;
};

} // namespace calibration
