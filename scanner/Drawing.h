// SPDX-License-Identifier: MIT
#pragma once

#include "scanner/Frame.h"
#include "scanner/Symbol.h"

#include <string>
#include <string_view>

/// What labels are drawn with: codes, letters, lines, in black on white.
namespace scanner {

/// A code with its quiet zone; `module` is the side of a module or the width of the narrowest bar, `height`
/// the height of bars, in pixels. Code 128 takes a leading 0xF1 as FNC1 (GS1-128). Throws lab::Failure
/// "label.unprintable" {text} when the symbology cannot hold the text.
Frame drawCode(Symbology symbology, std::string_view text, int module, int height = 0);

/// One line of printable ASCII, `height` pixels from the top of a capital to the foot of a "g".
Frame drawText(std::string_view text, int height);

/// Lays `picture` on `ground` with its top left corner at (x, y); what would lie outside is cut off.
void paste(Frame& ground, const Frame& picture, int x, int y);

/// A filled rectangle; what would lie outside is cut off.
void fill(Frame& ground, int x, int y, int width, int height, std::uint8_t grey);

} // namespace scanner
