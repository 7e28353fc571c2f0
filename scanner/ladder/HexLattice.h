// SPDX-License-Identifier: MIT
#pragma once

#include "scanner/ladder/Lattice.h"

#include <vector>

namespace scanner::hexagons {

/// Rows and columns of a MaxiCode (ISO/IEC 16023); in odd rows the last column is not used.
inline constexpr int rows = 33;
inline constexpr int columns = 30;

/// The hexagons outside the bull's-eye, row by row, in distances of two hexagons; the bull's-eye is in the
/// middle. With `marks`, the orientation marks around it are known.
const Lattice& lattice();
const Lattice& latticeWithoutMarks();

/// What blur mixed in from the six neighbours, taken off again. `levels` in the lattice's order.
std::vector<float> unmixed(const std::vector<float>& levels, float amount);

/// The code drawn anew for the library's reader of pure symbols. `levels` in the lattice's order, ink below
/// 0.
Frame redrawn(const std::vector<float>& levels);

} // namespace scanner::hexagons
