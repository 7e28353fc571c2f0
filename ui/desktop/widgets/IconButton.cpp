// SPDX-License-Identifier: MIT
#include "ui/desktop/widgets/IconButton.h"

#include "ui/desktop/look/Accessible.h"
#include "ui/desktop/look/Theme.h"
#include "ui/desktop/look/WxText.h"
#include "ui/desktop/widgets/Parts.h"

namespace ui::desktop {
namespace {

    constexpr int side = 36;
    constexpr double iconSize = 20;

} // namespace

IconButton::IconButton(wxWindow* parent, std::string icon, const std::string& name)
    : Painted(parent, Focus::Takes)
{
    SetMinSize(wxSize(side, side));
    SetCursor(wxCursor(wxCURSOR_HAND));
    show(icon, name);
    const auto press = [this] {
        if (onPress)
            onPress();
    };
    Bind(wxEVT_LEFT_DOWN, [press](wxMouseEvent&) { press(); });
    Bind(wxEVT_KEY_DOWN, [press](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_SPACE)
            press();
        else
            event.Skip();
    });
    const auto hover = [this](bool hovered) {
        hovered_ = hovered;
        Refresh();
    };
    Bind(wxEVT_ENTER_WINDOW, [hover](wxMouseEvent&) { hover(true); });
    Bind(wxEVT_LEAVE_WINDOW, [hover](wxMouseEvent&) { hover(false); });
}

void IconButton::show(const std::string& icon, const std::string& name)
{
    icon_ = icon;
    setAccessible(*this, AccessibleRole::ToggleButton, name);
    SetToolTip(toWx(name));
    Refresh();
}

void IconButton::paint(Canvas& canvas, const Box& area)
{
    const auto& theme = Theme::current();
    canvas.fill(area, theme.surface);
    if (hovered_)
        canvas.fill(area, theme.selection, 6);
    if (HasFocus())
        paintFocusRing(canvas, area, 6);
    canvas.icon(icon_, (area.width - iconSize) / 2, (area.height - iconSize) / 2, iconSize, theme.labelInk);
}

} // namespace ui::desktop
