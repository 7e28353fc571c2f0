// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>

namespace calibration {

/// Chance that hangs on what it is drawn for and on nothing else: the same seed, name and number give the
/// same draws on every machine, in whatever order they are asked for.
class Chance {
public:
    Chance(std::uint64_t seed, std::string_view name, std::uint64_t number);

    /// 0 ≤ value < 1, each as likely.
    double uniform();
    double between(double least, double most) { return least + (most - least) * uniform(); }
    /// Mean 0, standard deviation 1.
    double normal();

private:
    std::uint64_t next();
    std::uint64_t state_;
};

} // namespace calibration
