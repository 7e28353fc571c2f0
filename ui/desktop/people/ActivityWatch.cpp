// SPDX-License-Identifier: MIT
#include "ui/desktop/people/ActivityWatch.h"

#include <wx/event.h>

namespace ui::desktop {

ActivityWatch::ActivityWatch(std::function<void()> onActivity)
    : onActivity_(std::move(onActivity))
{
    wxEvtHandler::AddFilter(this);
}

ActivityWatch::~ActivityWatch() { wxEvtHandler::RemoveFilter(this); }

int ActivityWatch::FilterEvent(wxEvent& event)
{
    const auto type = event.GetEventType();
    if (type == wxEVT_CHAR_HOOK || type == wxEVT_KEY_DOWN || type == wxEVT_LEFT_DOWN
        || type == wxEVT_MOUSEWHEEL || type == wxEVT_MOTION)
        onActivity_();
    return Event_Skip;
}

} // namespace ui::desktop
