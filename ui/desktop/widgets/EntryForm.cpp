// SPDX-License-Identifier: MIT
#include "ui/desktop/widgets/EntryForm.h"

#include "ui/desktop/look/Accessible.h"
#include "ui/desktop/look/NativeStyle.h"
#include "ui/desktop/look/Theme.h"
#include "ui/desktop/look/WxText.h"

#include <wx/textctrl.h>

namespace ui::desktop {
namespace {

    constexpr int columns = 2;
    constexpr int padding = 16;
    constexpr int nameHeight = 16;
    constexpr int fieldHeight = 24;
    constexpr int inset = 4;
    constexpr int gap = 8;

    int rowHeight() { return Type::length(nameHeight) + Type::length(fieldHeight) + 2 * inset + gap; }

} // namespace

EntryForm::EntryForm(wxWindow* parent)
    : Painted(parent)
{
    for (std::size_t i = 0; i < most; ++i) {
        auto* control = new wxTextCtrl(
            this, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxBORDER_NONE | wxTE_PROCESS_ENTER);
        NativeStyle::apply(*control, NativeStyle::scanField);
        for (const auto& event : {wxEVT_SET_FOCUS, wxEVT_KILL_FOCUS})
            control->Bind(event, [this](wxFocusEvent& focus) {
                Refresh();
                focus.Skip();
            });
        control->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) {
            if (onEnter)
                onEnter();
        });
        control->Hide();
        controls_.push_back(control);
    }
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        arrange();
        event.Skip();
    });
}

void EntryForm::ask(const std::vector<Field>& fields)
{
    if (fields == fields_)
        return;
    fields_ = fields;
    reset();
    for (std::size_t i = 0; i < controls_.size(); ++i) {
        controls_[i]->Show(i < fields_.size());
        if (i < fields_.size())
            setAccessible(*controls_[i], AccessibleRole::Entry, fields_[i].name);
    }
    const int rows = (static_cast<int>(fields_.size()) + columns - 1) / columns;
    SetMinSize(wxSize(-1, rows * rowHeight()));
    arrange();
    Refresh();
}

void EntryForm::reset()
{
    for (std::size_t i = 0; i < fields_.size(); ++i)
        controls_[i]->ChangeValue(toWx(fields_[i].standard));
}

std::vector<std::string> EntryForm::typed() const
{
    std::vector<std::string> values;
    for (std::size_t i = 0; i < fields_.size(); ++i)
        values.push_back(controls_[i]->GetValue().utf8_string());
    return values;
}

void EntryForm::takeFocus()
{
    if (fields_.empty())
        return;
    // The first that has to be typed.
    for (std::size_t i = 0; i < fields_.size(); ++i)
        if (fields_[i].standard.empty())
            return controls_[i]->SetFocus();
    controls_.front()->SetFocus();
}

std::vector<wxWindow*> EntryForm::stops() const
{
    return {controls_.begin(), controls_.begin() + static_cast<std::ptrdiff_t>(fields_.size())};
}

void EntryForm::arrange()
{
    const int width = GetClientSize().x;
    const int column = std::max(40, (width - (columns + 1) * padding) / columns);
    for (std::size_t i = 0; i < fields_.size(); ++i) {
        const int x = padding + static_cast<int>(i % columns) * (column + padding);
        const int y = static_cast<int>(i / columns) * rowHeight() + Type::length(nameHeight) + inset;
        controls_[i]->SetSize(x + inset, y, column - 2 * inset, Type::length(fieldHeight));
    }
}

void EntryForm::paint(Canvas& canvas, const Box& area)
{
    const auto& theme = Theme::current();
    canvas.fill(area, theme.surface);
    for (std::size_t i = 0; i < fields_.size(); ++i) {
        const auto field = controls_[i]->GetRect();
        const Box frame = Box {static_cast<double>(field.x), static_cast<double>(field.y),
            static_cast<double>(field.width), static_cast<double>(field.height)}
                              .inset(1 - inset);
        canvas.text(fields_[i].name, {TypeSize::Hint, Weight::Regular, theme.labelInk},
            {frame.x, frame.y - Type::length(nameHeight) - 1, frame.width,
                static_cast<double>(Type::length(nameHeight))});
        const bool has = controls_[i]->HasFocus();
        canvas.outline(frame, has ? theme.accent : theme.controlEdge, has ? 2 : 1, 4);
    }
}

} // namespace ui::desktop
