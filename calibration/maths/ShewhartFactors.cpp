// SPDX-License-Identifier: MIT
#include "calibration/maths/ShewhartFactors.h"

#include <boost/math/special_functions/gamma.hpp>

#include <algorithm>
#include <cmath>

namespace calibration {

lab::Expected<ShewhartFactors> shewhartFactors(long readings)
{
    if (readings < 2)
        return lab::refused("maths.too-few", {{"given", std::to_string(readings)}, {"least", "2"}});
    const auto n = static_cast<double>(readings);
    // Γ(z + ½)/Γ(z) as one function: the two alone overflow from n = 343 on.
    const double c4 = std::sqrt(2 / (n - 1)) / boost::math::tgamma_delta_ratio((n - 1) / 2, 0.5);
    const double band = 3 * std::sqrt((1 - c4) * (1 + c4)) / c4;
    return ShewhartFactors {c4, 3 / (c4 * std::sqrt(n)), std::max(0.0, 1 - band), 1 + band};
}

} // namespace calibration
