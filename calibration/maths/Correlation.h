// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/Expected.h"

#include <cstddef>
#include <vector>

namespace calibration {

/// A matrix of correlation coefficients r (JCGM 100:2008, 5.2.2). One that exists is one: square, symmetric,
/// 1 on the diagonal, |r| ≤ 1, and no combination of its quantities has a negative variance.
class Correlation {
public:
    /// Refuses with "maths.correlation".
    static lab::Expected<Correlation> of(std::vector<std::vector<double>> rows);

    std::size_t size() const { return rows_.size(); }
    double at(std::size_t row, std::size_t column) const { return rows_[row][column]; }

private:
    explicit Correlation(std::vector<std::vector<double>> rows)
        : rows_(std::move(rows))
    {
    }
    std::vector<std::vector<double>> rows_;
};

} // namespace calibration
