// SPDX-License-Identifier: MIT
#pragma once

#include "scanner/ladder/Scene.h"

namespace scanner {

/// Step "plain": the library on the picture as it is, all symbols, every quarter turn. What it finds is taken
/// whatever it says.
void readPlain(Scene& scene);

} // namespace scanner
