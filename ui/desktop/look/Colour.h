// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

namespace ui::desktop {

/// A colour of the palette, free of any toolkit so that its contrast can be computed and tested.
struct Colour {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;

    /// `Colour::hex(0x1F5F8B)`
    static constexpr Colour hex(std::uint32_t value)
    {
        return {static_cast<std::uint8_t>(value >> 16U), static_cast<std::uint8_t>(value >> 8U),
            static_cast<std::uint8_t>(value)};
    }

    constexpr std::uint32_t value() const
    {
        return static_cast<std::uint32_t>(red) << 16U | static_cast<std::uint32_t>(green) << 8U | blue;
    }

    bool operator==(const Colour&) const = default;
};

/// This much (0 to 1) of black mixed in.
Colour darkened(Colour colour, double share);

/// `share` of `over`, the rest of `under`.
Colour mixed(Colour over, Colour under, double share);

/// The WCAG contrast ratio, 1 to 21.
double contrast(Colour one, Colour other);

} // namespace ui::desktop
