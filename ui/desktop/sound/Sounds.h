// SPDX-License-Identifier: MIT
#pragma once

#include "ui/text/OutcomeBand.h"

namespace ui::desktop {

/// What can be heard. An interface, because a loudspeaker cannot be asked in a test what it played.
class Sounds {
public:
    virtual ~Sounds() = default;
    /// The signal of that level, once; returns at once. A quiet level makes no sound.
    virtual void play(Level level) = 0;
};

} // namespace ui::desktop
