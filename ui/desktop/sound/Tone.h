// SPDX-License-Identifier: MIT
#pragma once

#include "ui/text/OutcomeBand.h"

#include <cstdint>
#include <vector>

namespace ui::desktop {

/// One tone of a signal; 0 Hz is a pause.
struct Tone {
    double hertz;
    int milliseconds;
};

/// The tones of a level: Go rises, Note is one, Check is twice the same, Stop falls.
std::vector<Tone> signalOf(Level level);

/// The tones as a WAV file in memory: 16 bits, one channel. Each tone swells and fades within a few
/// milliseconds, so that no loudspeaker clicks.
std::vector<std::uint8_t> wavOf(const std::vector<Tone>& tones);

} // namespace ui::desktop
