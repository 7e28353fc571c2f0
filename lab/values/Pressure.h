// SPDX-License-Identifier: MIT
#pragma once

#include <compare>

namespace lab {

/// Absolute pressure at the station, never reduced to sea level; hPa inside. 760 mmHg = 1013.25 hPa.
class Pressure {
public:
    static constexpr Pressure hectopascals(double value) { return Pressure(value); }
    static constexpr Pressure millimetresOfMercury(double value) { return Pressure(value * 1013.25 / 760.0); }

    constexpr double hectopascals() const { return value_; }
    constexpr double millimetresOfMercury() const { return value_ * 760.0 / 1013.25; }
    constexpr auto operator<=>(const Pressure&) const = default;

private:
    constexpr explicit Pressure(double value)
        : value_(value)
    {
    }
    double value_;
};

} // namespace lab
