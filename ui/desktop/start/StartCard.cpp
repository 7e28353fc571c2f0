// SPDX-License-Identifier: MIT
#include "ui/desktop/start/StartCard.h"

#include "ui/desktop/look/Accessible.h"
#include "ui/desktop/look/Theme.h"

#include <wx/button.h>

namespace ui::desktop {
namespace {

    constexpr double padding = 24;
    constexpr double iconSize = 40;

} // namespace

StartCard::StartCard(wxWindow* parent, Texts texts, ButtonRank rank, std::function<void()> onPress)
    : Painted(parent)
    , texts_(std::move(texts))
    , rank_(rank)
    , button_(makeButton(this, texts_.button, texts_.key, rank, std::move(onPress)))
{
    setAccessible(*this, AccessibleRole::Panel, texts_.title, texts_.line);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        const auto size = GetClientSize();
        const int inset = static_cast<int>(padding);
        const int height = button_->GetMinSize().y;
        button_->SetSize(inset, size.y - inset - height, size.x - 2 * inset, height);
        event.Skip();
    });
}

void StartCard::paint(Canvas& canvas, const Box& area)
{
    const auto& theme = Theme::current();
    const bool main = rank_ == ButtonRank::Main;
    canvas.fill(area, theme.window);
    canvas.fill(area, theme.surface, 6);
    canvas.outline(area, main ? theme.accent : theme.hairline, main ? 2 : 1, 6);

    const double width = area.width - 2 * padding;
    double y = padding;
    canvas.icon(texts_.icon, padding, y, iconSize, main ? theme.accent : theme.labelInk);
    y += iconSize + 12;
    const double titleHeight = Type::length(28);
    canvas.text(
        texts_.title, {TypeSize::Heading, Weight::SemiBold, theme.ink}, {padding, y, width, titleHeight});
    y += titleHeight + 4;
    const double lineHeight = Type::length(44);
    canvas.paragraph(
        texts_.line, {TypeSize::Text, Weight::Regular, theme.labelInk}, {padding, y, width, lineHeight});
    y += lineHeight + 4;
    const double step = Type::length(24);
    for (const auto& point : texts_.points) {
        canvas.icon("tick", padding, y + step / 2 - 7, 14, theme.go.chipInk);
        canvas.text(point, {TypeSize::Text, Weight::Regular, theme.ink}, {padding + 22, y, width - 22, step});
        y += step;
    }
}

} // namespace ui::desktop
