// SPDX-License-Identifier: MIT
#pragma once

#include "scanner/ladder/Scene.h"

namespace scanner {

/// Step "regions": every place that looks like a code, cut out, turned upright, enlarged and centred, with
/// little effort. zxing-cpp 1.4 finds a Data Matrix only near the middle of a picture, so this is the step
/// that reads a module's label in a photo.
void readRegions(Scene& scene);

/// Step "small-regions": the same on a closer look, for codes of few pixels.
void readSmallRegions(Scene& scene);

/// Step "regions-deep": all that can be done to the likeliest of those places.
void readRegionsDeeply(Scene& scene);

} // namespace scanner
