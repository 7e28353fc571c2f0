// SPDX-License-Identifier: MIT
#include "scanner/ladder/WholeFrame.h"

#include "scanner/Filters.h"
#include "scanner/SymbolReader.h"

namespace scanner {

void readWholeFrame(Scene& scene)
{
    const auto attempts = {
        +[](const Frame& frame) { return blurred(frame, 1.2); },
        +[](const Frame& frame) { return locallyStretched(frame, 48); },
        +[](const Frame& frame) { return inverted(frame); },
    };
    for (const auto& attempt : attempts) {
        if (scene.isOutOfTime())
            return;
        for (auto& symbol : readSymbols(attempt(scene.searched())))
            scene.addIfKnown(std::move(symbol), "whole-frame", scene.reduction());
    }
    if (scene.reduction() > 1 && !scene.isOutOfTime())
        for (auto& symbol : readSymbols(scene.frame()))
            scene.addIfKnown(std::move(symbol), "whole-frame");
}

} // namespace scanner
