// SPDX-License-Identifier: MIT
#pragma once

#include <compare>

namespace lab {

/// Temperature; degrees Celsius inside.
class Temperature {
public:
    static constexpr Temperature celsius(double value) { return Temperature(value); }

    constexpr double celsius() const { return value_; }
    constexpr double kelvin() const { return value_ + 273.15; }
    constexpr auto operator<=>(const Temperature&) const = default;

private:
    constexpr explicit Temperature(double value)
        : value_(value)
    {
    }
    double value_;
};

} // namespace lab
