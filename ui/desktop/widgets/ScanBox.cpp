// SPDX-License-Identifier: MIT
#include "ui/desktop/widgets/ScanBox.h"

#include "lab/values/Text.h"
#include "ui/desktop/look/Accessible.h"
#include "ui/desktop/look/NativeStyle.h"
#include "ui/desktop/look/Theme.h"
#include "ui/desktop/widgets/Parts.h"

#include <gtk/gtk.h>
#include <wx/textctrl.h>

namespace ui::desktop {
namespace {

    constexpr int iconLeft = 15;
    constexpr int iconSize = 18;
    constexpr int textLeft = 46;

} // namespace

ScanBox::ScanBox(wxWindow* parent)
    : Painted(parent)
    , field_(new wxTextCtrl(this, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize,
          wxTE_PROCESS_ENTER | wxTE_PROCESS_TAB | wxBORDER_NONE))
{
    NativeStyle::apply(*field_, NativeStyle::scanField);
    // GTK selects a field's whole text when it gets the keyboard; the next character would replace the first.
    g_object_set(gtk_settings_get_default(), "gtk-entry-select-on-focus", FALSE, nullptr);

    field_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { submit(); });
    field_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) {
        if (onText)
            onText(field_->GetValue().utf8_string());
        Refresh();
    });
    field_->Bind(wxEVT_SET_FOCUS, [this](wxFocusEvent& event) {
        Refresh();
        event.Skip();
    });
    field_->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
        Refresh();
        event.Skip();
    });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        arrange();
        event.Skip();
    });
    Bind(wxEVT_LEFT_DOWN, [this](wxMouseEvent&) { takeFocus(); });
}

void ScanBox::setWanted(const std::string& text)
{
    if (text == wanted_)
        return;
    wanted_ = text;
    Refresh();
    setAccessible(*field_, AccessibleRole::Entry, text);
}

void ScanBox::setCounter(const std::string& text)
{
    if (text == counter_)
        return;
    counter_ = text;
    arrange();
    Refresh();
}

void ScanBox::takeFocus()
{
    if (!field_->HasFocus())
        field_->SetFocus();
}

bool ScanBox::hasFocus() const { return field_->HasFocus(); }

bool ScanBox::isEmpty() const { return field_->IsEmpty(); }

void ScanBox::takeCharacter(char32_t character)
{
    takeFocus();
    field_->SetInsertionPointEnd();
    field_->WriteText(wxString(wxUniChar(character)));
}

void ScanBox::submit()
{
    const auto typed = field_->GetValue().utf8_string();
    if (onEnter && onEnter(typed))
        return;
    field_->Clear();
    if (onSubmit && !lab::text::trimmed(typed).empty())
        onSubmit(typed);
}

void ScanBox::clear() { field_->Clear(); }

void ScanBox::arrange()
{
    const auto size = GetClientSize();
    const int height = field_->GetBestSize().y;
    const int right = counter_.empty() ? 12 : Type::length(96);
    field_->SetSize(textLeft, (size.y - height) / 2, std::max(20, size.x - textLeft - right), height);
}

void ScanBox::paint(Canvas& canvas, const Box& area)
{
    const auto& theme = Theme::current();
    canvas.fill(area, theme.surface);
    const bool listening = field_->HasFocus();
    canvas.outline(area, listening ? theme.accent : theme.controlEdge, listening ? 2 : 1, 5);
    canvas.icon(
        "scan", iconLeft, area.middle() - iconSize / 2.0, iconSize, listening ? theme.accent : theme.hintInk);
    // GTK's own placeholder goes away with the keyboard's arrival, and the keyboard is always here. The field
    // lets what is painted under it shine through.
    if (field_->IsEmpty()) {
        const double left = textLeft + 7; // right of the caret
        const double width = field_->GetPosition().x + field_->GetSize().x - left;
        canvas.text(wanted_, {TypeSize::Text, Weight::Regular, theme.hintInk}, {left, 0, width, area.height});
    }
    if (counter_.empty())
        return;
    const Chip chip {{}, counter_, Level::Check};
    paintChip(canvas, chip, area.right() - 10 - chipWidth(canvas, chip), area.middle(), area.width);
}

} // namespace ui::desktop
