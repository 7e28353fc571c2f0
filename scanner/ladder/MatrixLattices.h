// SPDX-License-Identifier: MIT
#pragma once

#include "scanner/Symbol.h"
#include "scanner/ladder/Lattice.h"

#include <vector>

namespace scanner {

/// A square matrix code before its content is known: finder and timing patterns (ISO/IEC 16022, 18004).
struct MatrixLattice {
    Symbology symbology = Symbology::DataMatrix;
    int modules = 0; ///< a side
    Lattice lattice; ///< row by row
    Lattice patterns; ///< the known modules alone
};

/// Data Matrix of 10 to 26 modules a side and QR Code of versions 1 to 4: all that our labels' payloads need.
const std::vector<MatrixLattice>& matrixLattices();

/// The code drawn anew, black on white with a quiet zone: known modules as they must be, the others as
/// `levels` say (row by row, ink below 0).
Frame redrawn(const MatrixLattice& matrix, const std::vector<float>& levels);

} // namespace scanner
