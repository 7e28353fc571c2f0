// SPDX-License-Identifier: MIT
#include "calibration/simulator/Chance.h"

#include <cmath>
#include <numbers>

namespace calibration {
namespace {

    /// SplitMix64 (G. L. Steele, D. Lea, C. H. Flood, "Fast splittable pseudorandom number generators",
    /// 2014).
    std::uint64_t mixed(std::uint64_t z)
    {
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
        return z ^ (z >> 31U);
    }

} // namespace

Chance::Chance(std::uint64_t seed, std::string_view name, std::uint64_t number)
    : state_(mixed(seed))
{
    for (const auto character : name)
        state_ = mixed(state_ + static_cast<unsigned char>(character));
    state_ = mixed(state_ ^ mixed(number + 0x9E3779B97F4A7C15U));
}

std::uint64_t Chance::next() { return mixed(state_ += 0x9E3779B97F4A7C15U); }

double Chance::uniform() { return static_cast<double>(next() >> 11U) * 0x1.0p-53; }

double Chance::normal()
{
    // Box and Muller 1958; the first number is kept away from 0, whose logarithm there is not.
    const double radius = std::sqrt(-2 * std::log(1 - uniform()));
    return radius * std::cos(2 * std::numbers::pi * uniform());
}

} // namespace calibration
