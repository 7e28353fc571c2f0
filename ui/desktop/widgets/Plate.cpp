// SPDX-License-Identifier: MIT
#include "ui/desktop/widgets/Plate.h"

#include "ui/desktop/look/Theme.h"

#include <wx/sizer.h>

namespace ui::desktop {
namespace {

    constexpr double radius = 6;

} // namespace

Plate::Plate(wxWindow* parent)
    : Painted(parent)
{
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->AddSpacer(4);
    SetSizer(column);
}

void Plate::add(wxWindow* part, int share, Divider divider)
{
    // One pixel at the sides and some at the corners stay free for the outline.
    GetSizer()->Add(part, wxSizerFlags(share).Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, 1));
    if (divider == Divider::Above)
        dividedFrom_.push_back(part);
}

void Plate::paint(Canvas& canvas, const Box& area)
{
    const auto& theme = Theme::current();
    canvas.fill(area, theme.window);
    canvas.fill(area, theme.surface, radius);
    canvas.outline(area, theme.hairline, 1, radius);
    for (const auto* part : dividedFrom_) {
        const double y = part->GetPosition().y - 0.5;
        if (part->IsShown())
            canvas.line(1, y, area.right() - 1, y, theme.hairline);
    }
}

} // namespace ui::desktop
