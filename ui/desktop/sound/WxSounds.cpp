// SPDX-License-Identifier: MIT
#include "ui/desktop/sound/WxSounds.h"

#include "ui/desktop/sound/Tone.h"

#include <wx/log.h>
#include <wx/sound.h>
#include <wx/utils.h>

namespace ui::desktop {

WxSounds::WxSounds()
{
    for (const auto level : {Level::Go, Level::Note, Level::Check, Level::Stop}) {
        const auto wav = wavOf(signalOf(level));
        signals_[level] = std::make_unique<wxSound>(wav.size(), wav.data());
    }
}

WxSounds::~WxSounds() = default;

void WxSounds::play(Level level)
{
    const auto found = signals_.find(level);
    if (found == signals_.end())
        return;
    const wxLogNull noDialogs; // a missing sound card must not open a message box over a scan
    if (!found->second->IsOk() || !found->second->Play(wxSOUND_ASYNC))
        wxBell();
}

} // namespace ui::desktop
