// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <random>
#include <span>

namespace lab {

/// Chance by seed, the same on every machine: the standard library fixes the engine but not its
/// distributions, so those are made here.
class Dice {
public:
    explicit Dice(std::uint64_t seed)
        : engine_(seed)
    {
    }

    /// 0 to `count` − 1, each as likely; `count` at least 1. The bias of the remainder is below 2⁻³².
    int below(int count) { return static_cast<int>(engine_() % static_cast<std::uint64_t>(count)); }
    int between(int least, int most) { return least + below(most - least + 1); }
    bool chance(int percent) { return below(100) < percent; }
    template <class T> const T& of(std::span<const T> choices)
    {
        return choices[static_cast<std::size_t>(below(static_cast<int>(choices.size())))];
    }

private:
    std::mt19937_64 engine_;
};

} // namespace lab
