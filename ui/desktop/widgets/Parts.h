// SPDX-License-Identifier: MIT
#pragma once

#include "ui/desktop/look/Canvas.h"
#include "ui/text/OutcomeBand.h"

#include <string>

namespace ui::desktop {

/// A small coloured field with a drawing and a word.
struct Chip {
    std::string icon;
    std::string word;
    Level level = Level::Quiet;

    bool operator==(const Chip&) const = default;
};

/// Paints the chip with its left edge at `x`, centred on `middle`; returns its width. It is never wider than
/// `most`.
double paintChip(Canvas& canvas, const Chip& chip, double x, double middle, double most);
double chipWidth(const Canvas& canvas, const Chip& chip);

/// A key as it stands on the keyboard; returns its width.
double paintKey(Canvas& canvas, const std::string& key, double x, double middle);
double keyWidth(const Canvas& canvas, const std::string& key);

/// The 2-pixel ring of whatever has the keyboard.
void paintFocusRing(Canvas& canvas, const Box& box, double radius);

} // namespace ui::desktop
