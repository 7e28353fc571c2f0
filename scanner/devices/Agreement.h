// SPDX-License-Identifier: MIT
#pragma once

#include "scanner/Symbol.h"

#include <chrono>
#include <vector>

namespace scanner {

/// From what a camera shows to scans: a code counts when two pictures agree on it, and counts once for as
/// long as it stays in view.
class Agreement {
public:
    using Clock = std::chrono::steady_clock;

    static constexpr int pictures = 2;
    /// Pictures further apart than this do not agree.
    static constexpr std::chrono::milliseconds together {1500};
    /// A code unseen for so long has left, and may be scanned again.
    static constexpr std::chrono::milliseconds gone {2000};

    /// The codes that this picture confirms, in its order.
    std::vector<Symbol> see(const std::vector<Symbol>& symbols, Clock::time_point now);

private:
    struct Sight {
        Symbol symbol;
        Clock::time_point last;
        int times = 1;
        bool told = false;
    };

    std::vector<Sight> sights_;
};

} // namespace scanner
