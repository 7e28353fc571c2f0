// SPDX-License-Identifier: MIT
#include "ui/desktop/widgets/ButtonRow.h"

#include "ui/desktop/look/Theme.h"

#include <wx/button.h>
#include <wx/sizer.h>

namespace ui::desktop {
namespace {

    constexpr int margin = 16;
    constexpr int gap = 8;

} // namespace

ButtonRow::ButtonRow(wxWindow* parent)
    : Painted(parent)
{
    auto* lines = new wxBoxSizer(wxVERTICAL);
    lines->AddSpacer(margin - gap / 2);
    lines->AddSpacer(margin - gap / 2);
    SetSizer(lines);
    breakLine();
}

void ButtonRow::breakLine()
{
    line_ = new wxBoxSizer(wxHORIZONTAL);
    const auto last = GetSizer()->GetItemCount() - 1; // the margin below
    GetSizer()->Insert(last, line_, wxSizerFlags().Border(wxLEFT | wxRIGHT, margin - gap / 2));
}

wxButton* ButtonRow::add(
    const std::string& word, const std::string& key, ButtonRank rank, std::function<void()> onPress)
{
    auto* button = makeButton(this, word, key, rank, std::move(onPress));
    line_->Add(button, wxSizerFlags().Border(wxALL, gap / 2));
    return button;
}

void ButtonRow::paint(Canvas& canvas, const Box& area) { canvas.fill(area, Theme::current().surface); }

} // namespace ui::desktop
