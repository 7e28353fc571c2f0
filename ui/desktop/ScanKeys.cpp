// SPDX-License-Identifier: MIT
#include "ui/desktop/ScanKeys.h"

#include "ui/desktop/widgets/ScanBox.h"

#include <gdk/gdk.h>
#include <wx/event.h>
#include <wx/eventfilter.h>
#include <wx/textctrl.h>
#include <wx/toplevel.h>

namespace ui::desktop {

/// Sees every click before its widget does; a widget need not know of the scan box.
class ScanKeys::ClickWatch : public wxEventFilter {
public:
    explicit ClickWatch(ScanKeys& keys)
        : keys_(keys)
    {
        wxEvtHandler::AddFilter(this);
    }
    ~ClickWatch() override { wxEvtHandler::RemoveFilter(this); }

    int FilterEvent(wxEvent& event) override
    {
        const auto type = event.GetEventType();
        if (type != wxEVT_LEFT_UP && type != wxEVT_BUTTON && type != wxEVT_LEFT_DOWN)
            return Event_Skip;
        auto* window = wxDynamicCast(event.GetEventObject(), wxWindow);
        if (window && wxGetTopLevelParent(window) == &keys_.frame_ && !wxDynamicCast(window, wxTextCtrl))
            keys_.returnToBox();
        return Event_Skip;
    }

private:
    ScanKeys& keys_;
};

ScanKeys::ScanKeys(wxWindow& frame, ScanBox& box)
    : frame_(frame)
    , box_(box)
    , clicks_(std::make_unique<ClickWatch>(*this))
{
    frame_.Bind(wxEVT_CHAR_HOOK, &ScanKeys::take, this);
}

ScanKeys::~ScanKeys() { frame_.Unbind(wxEVT_CHAR_HOOK, &ScanKeys::take, this); }

void ScanKeys::on(int key, int modifiers, std::function<bool()> act)
{
    acts_[{key, modifiers}] = std::move(act);
}

void ScanKeys::returnToBox()
{
    if (covered_)
        return;
    frame_.CallAfter([&box = box_] {
        if (box.IsShown())
            box.takeFocus();
    });
}

void ScanKeys::take(wxKeyEvent& event)
{
    // F12 closes the gas, whatever covers the desks.
    if (covered_ && event.GetKeyCode() != WXK_F12)
        return event.Skip();
    const auto found = acts_.find({event.GetKeyCode(), event.GetModifiers()});
    if (found != acts_.end() && found->second())
        return;
    if (!takeForBox(event))
        event.Skip();
}

bool ScanKeys::takeForBox(const wxKeyEvent& event)
{
    const int key = event.GetKeyCode();
    // A scanner may end its burst with either; after nothing typed both keep their ordinary sense.
    const bool ends = key == WXK_RETURN || key == WXK_NUMPAD_ENTER || key == WXK_TAB;
    if (ends && event.GetModifiers() == wxMOD_NONE && !box_.isEmpty()) {
        box_.submit();
        box_.takeFocus();
        return true;
    }
    if (box_.hasFocus() || (event.GetModifiers() & ~wxMOD_SHIFT) != 0)
        return false;
    // wx has made a capital of the letter; GDK still knows what was typed.
    const auto character = gdk_keyval_to_unicode(event.GetRawKeyCode());
    if (character <= ' ' || character == 0x7F)
        return false;
    box_.takeCharacter(character);
    return true;
}

} // namespace ui::desktop
