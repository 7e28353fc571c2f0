// SPDX-License-Identifier: MIT
#pragma once

#include "scanner/ladder/Scene.h"

namespace scanner {

/// Step "regions": every place that looks like a code, cut out, turned upright, enlarged and centred. Bars
/// are averaged along their length, which beats noise and blur. zxing-cpp 1.4 finds a Data Matrix only near
/// the middle of a picture, so this is the step that reads a module's label in a photo.
void readRegions(Scene& scene);

} // namespace scanner
