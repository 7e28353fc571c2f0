// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string_view>

namespace ui::desktop {

/// One drawing on the grid of 24: SVG shapes, stroked in the colour asked for; "currentColor" marks a part
/// that is filled with it.
struct IconDrawing {
    std::string_view name;
    std::string_view shapes;
};

std::span<const IconDrawing> iconDrawings();

} // namespace ui::desktop
