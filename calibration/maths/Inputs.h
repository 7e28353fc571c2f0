// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/Expected.h"

#include <cstddef>
#include <initializer_list>
#include <span>

/// What every calculation asks of its numbers before it begins: a wrong answer is worse than none.
namespace calibration::inputs {

using Column = std::span<const double>;

/// Refuses with "maths.lengths" unless all are equally long, "maths.too-few" when there are fewer than
/// `least`, and "maths.not-finite" on a NaN or an infinite value.
lab::Expected<void> check(std::initializer_list<Column> columns, std::size_t least);

/// Refuses with "maths.uncertainty" unless every standard uncertainty is above 0.
lab::Expected<void> checkUncertainties(Column uncertainties);

/// Refuses with "maths.same-x" when all abscissae are the same, and with "maths.ill-conditioned" when they
/// differ by so little of their size that a slope would lose most of its digits.
lab::Expected<void> checkSpread(Column abscissae);

/// Refuses with "maths.extrapolation" a value outside the calibrated range, both ends included.
lab::Expected<void> checkInside(double value, double from, double to);

} // namespace calibration::inputs
