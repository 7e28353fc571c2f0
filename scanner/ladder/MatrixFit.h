// SPDX-License-Identifier: MIT
#pragma once

#include "scanner/Frame.h"
#include "scanner/Symbol.h"

#include <functional>

namespace scanner {

/// Reads a Data Matrix or QR Code that stands nearly upright in the middle of `crop`, ink dark, about `side`
/// pixels large. Its finder and timing patterns are laid over the picture by a perspective map and moved
/// until they agree; then every module's grey is measured and the code drawn anew, clean, for the library.
/// So noise, blur over half a module, tilt and a missing quiet zone do not matter, and dirt only where it
/// lies. `accept` is asked about each symbol read (corners in the crop) until it says yes.
bool readFittedMatrix(const Frame& crop, double side, const std::function<bool(Symbol)>& accept);

} // namespace scanner
