// SPDX-License-Identifier: MIT
#include "scanner/ladder/Half.h"

#include "scanner/Drawing.h"
#include "scanner/SymbolReader.h"

#include <algorithm>

namespace scanner {
namespace {

    constexpr std::uint8_t middleGrey = 160;

    /// `scale` of the picture's pixels are one in the half.
    void paintOver(Frame& half, const Symbol& symbol, double scale)
    {
        const auto [left, right] = std::ranges::minmax(symbol.corners, {}, &Point::x);
        const auto [top, bottom] = std::ranges::minmax(symbol.corners, {}, &Point::y);
        fill(half, static_cast<int>(left.x / scale), static_cast<int>(top.y / scale),
            static_cast<int>((right.x - left.x) / scale) + 1,
            static_cast<int>((bottom.y - top.y) / scale) + 1, middleGrey);
    }

} // namespace

void readHalf(Scene& scene)
{
    auto half = scene.half();
    const auto scale = 2 * scene.reduction();
    for (const auto& symbol : scene.found())
        paintOver(half, symbol, scale);
    for (auto& symbol : readSymbols(half))
        scene.addIfKnown(std::move(symbol), "half", scale);
}

} // namespace scanner
