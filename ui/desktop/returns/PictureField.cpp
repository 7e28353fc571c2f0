// SPDX-License-Identifier: MIT
#include "ui/desktop/returns/PictureField.h"

#include "ui/desktop/look/Accessible.h"
#include "ui/desktop/look/Theme.h"
#include "ui/desktop/widgets/Parts.h"

namespace ui::desktop {
namespace {

    constexpr double padding = 16;
    constexpr double iconSize = 20;

} // namespace

PictureField::PictureField(wxWindow* parent, Wording words)
    : Painted(parent, Focus::Takes)
    , words_(std::move(words))
{
    SetMinSize(wxSize(-1, Type::length(height)));
    SetCursor(wxCursor(wxCURSOR_HAND));
    setAccessible(*this, AccessibleRole::Button, words_("desktop.picture.open"));
    const auto press = [this] {
        if (onPress)
            onPress();
    };
    Bind(wxEVT_LEFT_UP, [press](wxMouseEvent&) { press(); });
    Bind(wxEVT_KEY_DOWN, [press](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_SPACE)
            press();
        else
            event.Skip();
    });
}

void PictureField::show(const ReturnsState& state)
{
    progress_ = state.pictures;
    setAccessible(*this, AccessibleRole::Button, words_("desktop.picture.open"),
        progress_ ? words_("desktop.picture.progress",
            {{"number", std::to_string(progress_->number)}, {"total", std::to_string(progress_->total)}})
                  : std::string());
    Refresh();
}

void PictureField::paint(Canvas& canvas, const Box& area)
{
    const auto& theme = Theme::current();
    canvas.fill(area, theme.surface);
    const Box field {padding, 4, area.width - 2 * padding, area.height - padding - 4};
    if (HasFocus())
        paintFocusRing(canvas, field, 6);
    else
        canvas.dashes(field, theme.controlEdge, 6);

    const TextStyle style {TypeSize::Text, Weight::Regular, theme.labelInk};
    const double line = Type::length(20);
    const double top = field.middle() - (iconSize + 6 + line) / 2;
    if (!progress_) {
        canvas.icon("picture", field.x + (field.width - iconSize) / 2, top, iconSize, theme.labelInk);
        const auto text = words_("desktop.picture.drop");
        const double textWidth = canvas.measure(text, style).width + 1;
        const double left = field.x + (field.width - textWidth - 8 - keyWidth(canvas, "Ctrl O")) / 2;
        const double y = top + iconSize + 6;
        canvas.text(text, style, {left, y, textWidth, line});
        paintKey(canvas, "Ctrl O", left + textWidth + 8, y + line / 2);
        return;
    }
    const auto text = words_("desktop.picture.progress",
        {{"number", std::to_string(progress_->number)}, {"total", std::to_string(progress_->total)}});
    canvas.text(text, {TypeSize::Text, Weight::Medium, theme.ink},
        {field.x, field.middle() - line - 2, field.width, line}, Align::Centre);
    const Box bar {field.x + 48, field.middle() + 8, field.width - 96, 6};
    canvas.fill(bar, theme.hairline, 3);
    const double share = (progress_->number - 0.5) / progress_->total;
    canvas.fill({bar.x, bar.y, bar.width * share, bar.height}, theme.accent, 3);
}

} // namespace ui::desktop
