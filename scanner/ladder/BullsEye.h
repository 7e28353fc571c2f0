// SPDX-License-Identifier: MIT
#pragma once

#include "scanner/Frame.h"
#include "scanner/Symbol.h"

#include <vector>

namespace scanner {

/// The three rings in the middle of a MaxiCode, seen aslant: an ellipse.
struct BullsEye {
    Point centre {};
    /// Maps places around the middle, in distances of two hexagons, to pixels: a symmetric matrix, so that
    /// the turn is left open.
    double xx = 1;
    double xy = 0;
    double yy = 1;
    /// How much the rings look as they should, 0 … 1.
    double likeness = 0;
    bool isInverted = false;

    double hexagon() const { return (xx + yy) / 2; } ///< pixels, about
};

/// The bull's-eyes in a picture whose hexagons are 1.5 to 7 pixels apart, the likeliest first. Every edge
/// votes for the places in front of and behind it; rings alone collect votes from all directions.
std::vector<BullsEye> findBullsEyes(const Frame& frame);

} // namespace scanner
