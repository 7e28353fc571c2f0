// SPDX-License-Identifier: MIT
#pragma once

#include "ui/desktop/sound/Sounds.h"

#include <wx/timer.h>

namespace ui::desktop {

/// When which signal sounds: each answer once, and one that waits for a person again every four seconds until
/// it has its word.
class Signals {
public:
    explicit Signals(Sounds& sounds);

    enum class Repeat { Once, UntilSilenced };
    void announce(Level level, Repeat repeat);
    void silence();

    void setMuted(bool muted);
    bool muted() const { return muted_; }

    static constexpr int repeatMilliseconds = 4000;

private:
    void play();

    Sounds& sounds_;
    wxTimer timer_;
    Level level_ = Level::Quiet;
    bool muted_ = false;
};

} // namespace ui::desktop
