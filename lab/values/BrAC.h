// SPDX-License-Identifier: MIT
#pragma once

#include <compare>

namespace lab {

/// Breath-alcohol concentration; mg/L inside. 1 g/210 L = 1000/210 mg/L.
class BrAC {
public:
    static constexpr BrAC milligramsPerLitre(double value) { return BrAC(value); }
    static constexpr BrAC gramsPer210Litres(double value) { return BrAC(value * 1000.0 / 210.0); }

    constexpr double milligramsPerLitre() const { return value_; }
    constexpr double gramsPer210Litres() const { return value_ * 210.0 / 1000.0; }

    constexpr BrAC operator-(BrAC other) const { return BrAC(value_ - other.value_); }
    constexpr BrAC operator+(BrAC other) const { return BrAC(value_ + other.value_); }
    constexpr BrAC operator*(double factor) const { return BrAC(value_ * factor); }
    constexpr auto operator<=>(const BrAC&) const = default;

private:
    constexpr explicit BrAC(double value)
        : value_(value)
    {
    }
    double value_;
};

} // namespace lab
