// SPDX-License-Identifier: MIT
#pragma once

#include "scanner/LabelParser.h"
#include "scanner/Reading.h"
#include "scanner/SymbolReader.h"

#include <chrono>
#include <string_view>
#include <vector>

namespace scanner {

/// Reads every code in a picture by steps, the cheap and likely ones first; `Ladder.cpp` has their table. It
/// stops when something was found and no place is left that looks like a code, or when the budget is spent.
///
/// Below the plain step only payloads that the lab knows are accepted: altered pictures turn noise into
/// codes.
///
/// It runs the barcode library, so only the decoder child, tests and benchmarks call it. Immutable.
class Ladder {
public:
    explicit Ladder(LabelParser parser);

    /// `budget` counts from now and is checked between steps and attempts; 0 is the plain step alone.
    /// LibraryDefaults is the plain step alone too, as the library would do it by itself.
    Reading read(
        const Frame& frame, std::chrono::milliseconds budget, ReadingMode mode = ReadingMode::Safe) const;

    /// The steps' names, in their order.
    static std::vector<std::string_view> stepNames();

private:
    bool recognises(const Symbol& symbol) const;

    LabelParser parser_;
};

} // namespace scanner
