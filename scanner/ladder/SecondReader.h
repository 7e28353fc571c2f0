// SPDX-License-Identifier: MIT
#pragma once

#include "scanner/ladder/Scene.h"

namespace scanner {

/// Step "zbar": another library on the whole picture. ZBar looks at single lines for edges, which sometimes
/// finds bars and QR Codes that the first library's search passes by.
void readByZbar(Scene& scene);

} // namespace scanner
