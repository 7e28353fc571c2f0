// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <random>

namespace scanner {

/// Numbers that are the same on every machine, which the standard's distributions are not. For drawn photos.
class Chance {
public:
    explicit Chance(std::uint64_t seed)
        : engine_(seed)
    {
    }
    /// Even in from … to.
    double between(double from, double to)
    {
        return from + (to - from) * static_cast<double>(engine_() >> 11U) * 0x1p-53;
    }
    /// One of 0 … count − 1.
    int below(int count) { return static_cast<int>(between(0, count)); }
    /// Nearly normal, mean 0 and deviation 1: the sum of eight even bytes.
    double normal()
    {
        const auto bytes = std::bit_cast<std::array<std::uint8_t, 8>>(engine_());
        int sum = 0;
        for (const auto byte : bytes)
            sum += byte;
        constexpr double mean = 8 * 127.5;
        constexpr double deviation = 209.02; // sqrt(8 (256² − 1) / 12)
        return (sum - mean) / deviation;
    }

private:
    std::mt19937_64 engine_;
};

} // namespace scanner
