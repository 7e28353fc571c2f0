// SPDX-License-Identifier: MIT
#include "ui/desktop/sound/Signals.h"

namespace ui::desktop {

Signals::Signals(Sounds& sounds)
    : sounds_(sounds)
{
    timer_.Bind(wxEVT_TIMER, [this](auto&) { play(); });
}

void Signals::announce(Level level, Repeat repeat)
{
    timer_.Stop();
    level_ = level;
    play();
    if (repeat == Repeat::UntilSilenced)
        timer_.Start(repeatMilliseconds);
}

void Signals::silence() { timer_.Stop(); }

void Signals::setMuted(bool muted) { muted_ = muted; }

void Signals::play()
{
    if (!muted_)
        sounds_.play(level_);
}

} // namespace ui::desktop
