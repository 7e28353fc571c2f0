// SPDX-License-Identifier: MIT
#pragma once

#include "scanner/ladder/BarRegion.h"
#include "scanner/ladder/Scene.h"

#include <string_view>

namespace scanner {

/// Reads a Data Matrix or QR Code: turned upright, centred and enlarged, by the library and then by its
/// patterns laid over (`MatrixFit`). Deep also alters the picture and tries light codes on dark ground. True
/// when something was read.
bool readMatrix(Scene& scene, const Region& region, Effort effort, std::string_view step);

} // namespace scanner
