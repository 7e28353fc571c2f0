// SPDX-License-Identifier: MIT
#pragma once

#include "ui/desktop/look/Colour.h"

#include <wx/colour.h>

namespace ui::desktop {

inline wxColour toWx(Colour colour) { return {colour.red, colour.green, colour.blue}; }

} // namespace ui::desktop
