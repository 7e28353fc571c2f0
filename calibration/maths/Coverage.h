// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

namespace calibration {

/// Degrees of freedom; none stands for infinitely many. They need not be whole.
using DegreesOfFreedom = std::optional<double>;

/// The factor k for which a share `p` of Student's distribution lies within ±k, e.g. 2.000 for p = 0.9545 and
/// infinitely many degrees of freedom (JCGM 100:2008, annex G.3 and table G.2). Expects 0 < p < 1 and degrees
/// of freedom above 0.
double coverageFactor(double p, DegreesOfFreedom freedom);

} // namespace calibration
