// SPDX-License-Identifier: MIT
#include "scanner/ladder/Plain.h"

#include "scanner/SymbolReader.h"

namespace scanner {

void readPlain(Scene& scene)
{
    for (auto& symbol : readSymbols(scene.searched()))
        scene.add(std::move(symbol), "plain", scene.reduction());
}

} // namespace scanner
