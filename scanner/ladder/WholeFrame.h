// SPDX-License-Identifier: MIT
#pragma once

#include "scanner/ladder/Scene.h"

namespace scanner {

/// Step "whole-frame": the library on the whole picture inverted, blurred, and with its light evened out. The
/// last resort, for codes that no region shows.
void readWholeFrame(Scene& scene);

} // namespace scanner
