// SPDX-License-Identifier: MIT
#pragma once

#include "ui/desktop/look/Colour.h"

#include <wx/bitmap.h>

#include <string>
#include <string_view>
#include <vector>

namespace ui::desktop {

/// The window's own icons: one set of line drawings on a grid of 24, in any colour and size.
namespace Icons {
    /// Names of every drawing.
    std::vector<std::string_view> names();
    bool exists(std::string_view name);

    /// The drawing as SVG text in that colour; empty for an unknown name.
    /// `strokeWidth` in units of the grid.
    std::string svg(std::string_view name, Colour colour, double strokeWidth);

    /// `size` in device-independent pixels, drawn at `scale` of them for sharp screens. Kept for the next
    /// time.
    wxBitmap bitmap(std::string_view name, Colour colour, double size, double scale);
} // namespace Icons

} // namespace ui::desktop
