// SPDX-License-Identifier: MIT
#include "ui/desktop/look/Colour.h"

#include <algorithm>
#include <cmath>

namespace ui::desktop {
namespace {

    // Relative luminance as WCAG 2.1 defines it.
    double luminance(Colour colour)
    {
        const auto linear = [](std::uint8_t channel) {
            const double share = channel / 255.0;
            return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
    }

    std::uint8_t mixedChannel(std::uint8_t over, std::uint8_t under, double share)
    {
        return static_cast<std::uint8_t>(std::lround(over * share + under * (1 - share)));
    }

} // namespace

Colour mixed(Colour over, Colour under, double share)
{
    return {mixedChannel(over.red, under.red, share), mixedChannel(over.green, under.green, share),
        mixedChannel(over.blue, under.blue, share)};
}

Colour darkened(Colour colour, double share) { return mixed(Colour {}, colour, share); }

double contrast(Colour one, Colour other)
{
    const auto [dim, bright] = std::minmax({luminance(one), luminance(other)});
    return (bright + 0.05) / (dim + 0.05);
}

} // namespace ui::desktop
