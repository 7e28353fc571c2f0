// SPDX-License-Identifier: MIT
#include "calibration/maths/Correlation.h"

#include <Eigen/Dense>

#include <cmath>

namespace calibration {
namespace {

    /// Printed coefficients are rounded, so that a full correlation may leave a variance a little below
    /// nothing.
    constexpr double rounding = 1e-3;

} // namespace

lab::Expected<Correlation> Correlation::of(std::vector<std::vector<double>> rows)
{
    const auto size = static_cast<Eigen::Index>(rows.size());
    Eigen::MatrixXd matrix(size, size);
    for (Eigen::Index i = 0; i < size; ++i) {
        const auto& row = rows[static_cast<std::size_t>(i)];
        if (row.size() != rows.size())
            return lab::refused("maths.correlation");
        for (Eigen::Index j = 0; j < size; ++j)
            matrix(i, j) = row[static_cast<std::size_t>(j)];
    }
    if (size == 0 || !matrix.allFinite() || !(matrix.cwiseAbs().maxCoeff() <= 1)
        || matrix.diagonal() != Eigen::VectorXd::Ones(size) || matrix != matrix.transpose())
        return lab::refused("maths.correlation");
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(matrix, Eigen::EigenvaluesOnly);
    if (!(solver.eigenvalues().minCoeff() >= -rounding))
        return lab::refused("maths.correlation");
    return Correlation(std::move(rows));
}

} // namespace calibration
