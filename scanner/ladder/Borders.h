// SPDX-License-Identifier: MIT
#pragma once

#include "scanner/ladder/Lattice.h"

#include <vector>

namespace scanner {

/// Where a dark square code may end on a picture in which it stands nearly upright in the middle: corners of
/// quadrilaterals whose every side has paper outside and ink inside. `side` is about the code's side in
/// pixels. Several, because lines inside a code or text beside it look alike.
std::vector<Quad> borderCandidates(const Frame& levels, double side);

} // namespace scanner
