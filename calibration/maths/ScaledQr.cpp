// SPDX-License-Identifier: MIT
#include "calibration/maths/ScaledQr.h"

namespace calibration {

lab::Expected<ScaledQr> ScaledQr::of(const Matrix& design)
{
    ScaledQr result;
    const auto count = design.cols();
    result.scale_ = Vector(count);
    for (Eigen::Index j = 0; j < count; ++j) {
        const auto length = design.col(j).norm();
        if (!(length > 0))
            return lab::refused("maths.ill-conditioned");
        result.scale_(j) = 1 / length;
    }
    result.qr_ = (design * result.scale_.asDiagonal()).eval().householderQr();
    const Matrix triangle = result.qr_.matrixQR().topRows(count).triangularView<Eigen::Upper>();
    const auto values = Eigen::JacobiSVD<Matrix>(triangle).singularValues();
    if (!(values(count - 1) * mostCondition > values(0)))
        return lab::refused("maths.ill-conditioned");
    const Matrix inverse = triangle.triangularView<Eigen::Upper>().solve(Matrix::Identity(count, count));
    result.factor_ = result.scale_.asDiagonal() * inverse;
    return result;
}

ScaledQr::Vector ScaledQr::solve(const Vector& values) const
{
    return scale_.asDiagonal() * Vector(qr_.solve(values));
}

} // namespace calibration
