// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/Expected.h"

#include <Eigen/Dense>

namespace calibration {

/// A design matrix made ready for least squares: its columns scaled to length 1, then decomposed by
/// Householder reflections, in extended precision. For the maths' own use.
class ScaledQr {
public:
    using Matrix = Eigen::Matrix<long double, Eigen::Dynamic, Eigen::Dynamic>;
    using Vector = Eigen::Matrix<long double, Eigen::Dynamic, 1>;

    /// The largest condition number of the scaled matrix that is answered. Doubles carry sixteen digits;
    /// above it, fewer than about five of a coefficient's would be more than the rounding of the given
    /// values.
    static constexpr long double mostCondition = 1e11L;

    /// Refuses with "maths.ill-conditioned".
    static lab::Expected<ScaledQr> of(const Matrix& design);

    /// The coefficients that come nearest to `values`.
    Vector solve(const Vector& values) const;
    /// W with (XᵀX)⁻¹ = W·Wᵀ.
    const Matrix& factor() const { return factor_; }

private:
    Eigen::HouseholderQR<Matrix> qr_;
    Vector scale_; ///< what each column was multiplied by
    Matrix factor_;
};

} // namespace calibration
