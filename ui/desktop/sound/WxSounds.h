// SPDX-License-Identifier: MIT
#pragma once

#include "ui/desktop/sound/Sounds.h"

#include <map>
#include <memory>

class wxSound;

namespace ui::desktop {

/// The computer's loudspeaker, or the desktop's bell when there is none.
class WxSounds : public Sounds {
public:
    WxSounds();
    ~WxSounds() override;
    void play(Level level) override;

private:
    std::map<Level, std::unique_ptr<wxSound>> signals_;
};

} // namespace ui::desktop
