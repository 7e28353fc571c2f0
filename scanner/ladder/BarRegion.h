// SPDX-License-Identifier: MIT
#pragma once

#include "scanner/ladder/Scene.h"

#include <string_view>

namespace scanner {

/// How much is tried on a region.
enum class Effort { Quick, Deep };

/// Reads a row of bars: turned upright, enlarged and averaged along the bars, by the library and then by
/// likeness (`SoftBars`). Deep also takes narrower bands, sharpens, and tries light bars on dark ground. True
/// when something was read.
bool readBars(Scene& scene, Region region, Effort effort, std::string_view step);

} // namespace scanner
