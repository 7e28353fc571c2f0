// SPDX-License-Identifier: MIT
#include "ui/desktop/widgets/TroubleStrip.h"

#include "ui/desktop/look/Accessible.h"
#include "ui/desktop/look/Theme.h"
#include "ui/desktop/widgets/Buttons.h"

#include <wx/button.h>

namespace ui::desktop {
namespace {

    constexpr double iconSize = 24;
    constexpr double textLeft = 56;
    constexpr int height = 64;

} // namespace

TroubleStrip::TroubleStrip(wxWindow* parent, const std::string& retryWord)
    : Painted(parent)
    , retry_(makeButton(this, retryWord, "F5", ButtonRank::Ordinary, [this] {
        if (onRetry)
            onRetry();
    }))
{
    SetMinSize(wxSize(-1, Type::length(height)));
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        const auto best = retry_->GetMinSize();
        retry_->SetSize(GetClientSize().x - 16 - best.x, (GetClientSize().y - best.y) / 2, best.x, best.y);
        event.Skip();
    });
    Hide();
}

bool TroubleStrip::show(const std::string& title, const std::string& explanation)
{
    title_ = title;
    explanation_ = explanation;
    setAccessible(*this, AccessibleRole::Alert, title_, explanation_);
    Refresh();
    return Show(!title_.empty());
}

void TroubleStrip::paint(Canvas& canvas, const Box& area)
{
    const auto& theme = Theme::current();
    canvas.fill(area, theme.window);
    canvas.fill(area, theme.check.chipFill, 6);
    canvas.outline(area, theme.check.edge, 1, 6);
    canvas.icon("warning", 16, area.middle() - iconSize / 2, iconSize, theme.check.chipInk);
    const double width = retry_->GetPosition().x - 16 - textLeft;
    const double line = Type::length(21);
    canvas.text(title_, {TypeSize::Text, Weight::SemiBold, theme.check.chipInk},
        {textLeft, area.middle() - line, width, line});
    canvas.text(explanation_, {TypeSize::Text, Weight::Regular, theme.check.chipInk},
        {textLeft, area.middle(), width, line});
}

} // namespace ui::desktop
