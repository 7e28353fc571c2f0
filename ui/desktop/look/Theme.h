// SPDX-License-Identifier: MIT
#pragma once

#include "ui/desktop/look/Colour.h"
#include "ui/text/OutcomeBand.h"

#include <array>

namespace ui::desktop {

/// The colours of one level: the loud band, the soft chip, and what is written on each.
struct LevelColours {
    Colour fill;
    Colour ink;
    Colour next; ///< the fill of the band's "Next" part, a little darker
    Colour edge; ///< equals `fill` but for light amber, whose edge would vanish on the page
    Colour chipFill;
    Colour chipInk;
};

/// The palette. One value in light and one in dark; every painted thing takes its colours from here and
/// nothing else in the window names a colour.
struct Theme {
    bool dark;
    Colour window;
    Colour surface;
    Colour listHeader;
    Colour hairline;
    Colour controlEdge;
    Colour ink;
    Colour labelInk;
    Colour hintInk;
    Colour accent;
    Colour onAccent;
    Colour selection;
    Colour rail;
    Colour railInk;
    Colour railSelected; ///< the field of the desk that is open
    Colour railBright; ///< its icon and word
    Colour counter; ///< amber: work waits
    Colour onCounter;
    /// Of the services in a plan, the slowest first.
    std::array<Colour, 4> services;
    LevelColours quiet;
    LevelColours go;
    LevelColours note;
    LevelColours check;
    LevelColours stop;

    const LevelColours& level(Level level) const;

    static const Theme& light();
    static const Theme& inDark();

    /// The one that fits the desktop now; asked anew at every painting.
    static const Theme& current();
    /// Looks whether the desktop turned light or dark.
    static void followDesktop();
    /// Stays with one palette, whatever the desktop says: for pictures of the window.
    static void fix(const Theme& theme);
};

} // namespace ui::desktop
