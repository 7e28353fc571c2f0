// SPDX-License-Identifier: MIT
#pragma once

#include "scanner/Frame.h"
#include "scanner/Homography.h"

#include <array>
#include <vector>

namespace scanner {

using Quad = std::array<Point, 4>;

/// One module of a matrix code: where its middle lies, and what is known of it beforehand.
struct LatticeModule {
    Point place;
    int known = 0; ///< −1 ink, +1 paper, 0 not known
};

/// A matrix code's modules in units of its own, inside the rectangle (0, 0) … (width, height). Laid over a
/// picture by a perspective map, which `fitted` finds.
struct Lattice {
    double width = 0;
    double height = 0;
    /// Half the side of a module's inner part, over which its grey is averaged.
    double reach = 0.25;
    std::vector<LatticeModule> modules;

    Point centre() const { return {width / 2, height / 2}; }
};

/// What the modules say under a map: about −1 ink, +1 paper, in their order. Expects levels that were evened
/// out, so that the middle grey parts ink from paper.
std::vector<float> sampled(const Frame& levels, const Lattice& lattice, const Homography& map);

/// How well the known modules agree, −1 … 1.
double agreement(const Frame& levels, const Lattice& lattice, const Quad& corners);

/// How well the known modules within `radius` of the centre agree and how black or white the others are,
/// −1 … 1.
double clarity(const Frame& levels, const Lattice& lattice, const Quad& corners, double radius);

/// Moves the corners to the most `clarity`. First steps move a place at the radius by `step`, in modules.
Quad fitted(const Frame& levels, const Lattice& lattice, const Quad& corners, double radius, double step);

} // namespace scanner
