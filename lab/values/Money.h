// SPDX-License-Identifier: MIT
#pragma once

#include <compare>
#include <cstdint>

namespace lab {

/// United States money; whole cents.
class Money {
public:
    static constexpr Money cents(std::int64_t value) { return Money(value); }

    constexpr std::int64_t cents() const { return value_; }
    constexpr Money operator+(Money other) const { return Money(value_ + other.value_); }
    constexpr auto operator<=>(const Money&) const = default;

private:
    constexpr explicit Money(std::int64_t value)
        : value_(value)
    {
    }
    std::int64_t value_;
};

} // namespace lab
