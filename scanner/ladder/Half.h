// SPDX-License-Identifier: MIT
#pragma once

#include "scanner/ladder/Scene.h"

namespace scanner {

/// Step "half": the library on the picture at half its size, which averages noise away and suits large codes.
/// Codes found before are painted over, so that it neither finds nor stumbles over them again.
void readHalf(Scene& scene);

} // namespace scanner
