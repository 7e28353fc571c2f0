// SPDX-License-Identifier: MIT
#include "ui/desktop/ScanKeys.h"

#include "ui/desktop/widgets/ScanBox.h"

#include <gdk/gdk.h>
#include <wx/event.h>
#include <wx/eventfilter.h>
#include <wx/textctrl.h>
#include <wx/toplevel.h>

namespace ui::desktop {
namespace {

    constexpr int lookMilliseconds = 10;

    /// Enter or Tab: a scanner may end its burst with either.
    bool endsScan(const wxKeyEvent& event)
    {
        const int key = event.GetKeyCode();
        return event.GetModifiers() == wxMOD_NONE
               && (key == WXK_RETURN || key == WXK_NUMPAD_ENTER || key == WXK_TAB);
    }

    /// What the key writes, or nothing. wx has made a capital of the letter; GDK still knows what was typed.
    char32_t characterOf(const wxKeyEvent& event)
    {
        const auto character = gdk_keyval_to_unicode(event.GetRawKeyCode());
        const bool writes =
            (event.GetModifiers() & ~wxMOD_SHIFT) == 0 && character >= ' ' && character != 0x7F;
        return writes ? character : 0;
    }

} // namespace

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
    holding_.Bind(
        wxEVT_TIMER, [this](wxTimerEvent&) { give(wedge_.pause(std::chrono::steady_clock::now())); });
}

ScanKeys::~ScanKeys() { frame_.Unbind(wxEVT_CHAR_HOOK, &ScanKeys::take, this); }

void ScanKeys::on(int key, int modifiers, std::function<bool()> act)
{
    acts_[{key, modifiers}] = std::move(act);
}

void ScanKeys::setWedge(scanner::KeyboardWedge::Options options)
{
    wedge_ = scanner::KeyboardWedge(std::move(options));
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
    auto* field = wxDynamicCast(wxWindow::FindFocus(), wxTextCtrl);
    const bool edits = field && !box_.hasFocus() && field->IsEditable();
    const bool taken = onTrial ? !edits && takeForTrial(event)
                       : edits ? takeForField(event, *field)
                               : takeForBox(event);
    if (!taken)
        event.Skip();
}

bool ScanKeys::takeForTrial(const wxKeyEvent& event)
{
    const auto now = std::chrono::steady_clock::now();
    const auto character = characterOf(event);
    const bool ends = endsScan(event);
    if (character == 0 && !ends)
        return false;
    onTrial(ends ? std::string() : wxString(wxUniChar(static_cast<wxUint32>(character))).utf8_string(), ends,
        now);
    return true;
}

bool ScanKeys::takeForField(const wxKeyEvent& event, wxTextCtrl& field)
{
    const auto now = std::chrono::steady_clock::now();
    if (wedge_.isHolding() && field_ != &field)
        give(wedge_.pause(now + std::chrono::hours(1)));
    field_ = &field;
    if (endsScan(event))
        return wedge_.isHolding() && give(wedge_.end(now));
    const auto character = characterOf(event);
    if (character == 0) {
        // The cursor moves, or a letter goes: first what was typed before.
        give(wedge_.pause(now + std::chrono::hours(1)));
        return false;
    }
    give(wedge_.key(wxString(wxUniChar(static_cast<wxUint32>(character))).utf8_string(), now));
    if (!holding_.IsRunning())
        holding_.Start(lookMilliseconds);
    return true;
}

bool ScanKeys::give(const scanner::KeyboardWedge::Outcome& outcome)
{
    if (!outcome.typed.empty() && field_)
        field_->WriteText(wxString::FromUTF8(outcome.typed));
    if (outcome.scan && box_.onSubmit)
        box_.onSubmit(*outcome.scan);
    if (!wedge_.isHolding())
        holding_.Stop();
    return outcome.scan.has_value();
}

bool ScanKeys::takeForBox(const wxKeyEvent& event)
{
    // After nothing typed both ends keep their ordinary sense.
    if (endsScan(event) && !box_.isEmpty()) {
        box_.submit();
        box_.takeFocus();
        return true;
    }
    const auto character = characterOf(event);
    if (box_.hasFocus() || character <= ' ')
        return false;
    box_.takeCharacter(character);
    return true;
}

} // namespace ui::desktop
