// SPDX-License-Identifier: MIT
#pragma once

#include "scanner/ladder/Scene.h"

namespace scanner {

/// Step "maxicode": every bull's-eye in the picture, the hexagons around it laid over by a perspective map,
/// measured and drawn anew. The library itself reads only a drawing that fills its picture.
void readMaxiCodes(Scene& scene);

/// Step "maxicode-deep": the same on the picture evened out, and at full size for small codes.
void readMaxiCodesDeeply(Scene& scene);

} // namespace scanner
