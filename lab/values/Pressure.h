// SPDX-License-Identifier: MIT
#pragma once

#include <compare>

namespace lab {

/// Absolute pressure at the station, never reduced to sea level; hPa inside. 1 mmHg is the
/// conventional 1.33322387415 hPa, so that 760 mmHg is 1013.25014 hPa.
class Pressure {
public:
    static constexpr Pressure hectopascals(double value) { return Pressure(value); }
    static constexpr Pressure millimetresOfMercury(double value)
    {
        return Pressure(value * hectopascalsPerMillimetre);
    }

    constexpr double hectopascals() const { return value_; }
    constexpr double millimetresOfMercury() const { return value_ / hectopascalsPerMillimetre; }
    constexpr auto operator<=>(const Pressure&) const = default;

private:
    static constexpr double hectopascalsPerMillimetre = 1.33322387415;

    constexpr explicit Pressure(double value)
        : value_(value)
    {
    }
    double value_;
};

} // namespace lab
