// SPDX-License-Identifier: MIT
#include "calibration/maths/Coverage.h"

#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>

namespace calibration {

double coverageFactor(double p, DegreesOfFreedom freedom)
{
    // The complement keeps digits where p is close to 1.
    const double tail = (1 - p) / 2;
    if (!freedom)
        return boost::math::quantile(boost::math::complement(boost::math::normal(), tail));
    return boost::math::quantile(boost::math::complement(boost::math::students_t(*freedom), tail));
}

} // namespace calibration
