// SPDX-License-Identifier: MIT
#include "scanner/ladder/Half.h"

#include "scanner/Drawing.h"
#include "scanner/Filters.h"
#include "scanner/SymbolReader.h"

#include <algorithm>

namespace scanner {
namespace {

    constexpr std::uint8_t middleGrey = 160;

    void paintOver(Frame& half, const Symbol& symbol)
    {
        const auto [left, right] = std::ranges::minmax(symbol.corners, {}, &Point::x);
        const auto [top, bottom] = std::ranges::minmax(symbol.corners, {}, &Point::y);
        fill(half, static_cast<int>(left.x / 2), static_cast<int>(top.y / 2),
            static_cast<int>((right.x - left.x) / 2) + 1, static_cast<int>((bottom.y - top.y) / 2) + 1,
            middleGrey);
    }

} // namespace

void readHalf(Scene& scene)
{
    auto half = halved(scene.frame());
    for (const auto& symbol : scene.found())
        paintOver(half, symbol);
    for (auto& symbol : readSymbols(half)) {
        for (auto& corner : symbol.corners)
            corner = {corner.x * 2, corner.y * 2};
        scene.addIfKnown(std::move(symbol), "half");
    }
}

} // namespace scanner
