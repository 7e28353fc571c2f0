// SPDX-License-Identifier: MIT
#pragma once

#include "scanner/Symbol.h"

#include <optional>
#include <span>
#include <vector>

namespace scanner {

/// A Code 128 found in a row of grey levels.
struct SoftRead {
    Symbol symbol; ///< without corners
    double begin = 0; ///< of the first bar, in samples
    double end = 0; ///< behind the last bar
    /// The worst character's likeness to what was read, 0 … 1.
    double likeness = 0;
};

/// Reads a Code 128 from one row across its bars by likeness: every character is compared, whole, with what
/// each of the 107 looks like through the same blur. Edges need not be visible one by one, so this reads bars
/// blurred over a module and more, and needs no quiet zone beyond two modules.
///
/// `levels` run from left to right, in any unit, ink dark; `module` is about how many samples a module may
/// have, least and most. What it finds has a check character that holds, nothing more: ask whether the
/// payload is known.
class SoftBars {
public:
    struct Range {
        double least = 1;
        double most = 8;
    };

    /// From left to right, then the other way.
    static std::optional<SoftRead> read(std::span<const float> levels, Range module);
};

} // namespace scanner
