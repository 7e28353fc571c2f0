// SPDX-License-Identifier: MIT
#include "ui/desktop/widgets/StatusStrip.h"

#include "ui/desktop/look/Accessible.h"
#include "ui/desktop/look/Theme.h"

#include <algorithm>

namespace ui::desktop {
namespace {

    constexpr double margin = 16;
    constexpr double iconSize = 14;

} // namespace

StatusStrip::StatusStrip(wxWindow* parent)
    : Painted(parent)
{
    SetMinSize(wxSize(-1, height));
}

void StatusStrip::show(const std::vector<Field>& fields, const std::string& time)
{
    if (fields == fields_ && time == time_)
        return;
    fields_ = fields;
    time_ = time;
    std::string said;
    for (const auto& field : fields_)
        said += field.text + ". ";
    setAccessible(*this, AccessibleRole::StatusBar, said + time_);
    Refresh();
}

void StatusStrip::paint(Canvas& canvas, const Box& area)
{
    const auto& theme = Theme::current();
    canvas.fill(area, theme.surface);
    canvas.line(0, 0.5, area.width, 0.5, theme.hairline);

    const TextStyle style {TypeSize::Hint, Weight::Regular, theme.labelInk};
    const double timeWidth = canvas.measure(time_, style).width + 1;
    canvas.text(time_, style, {area.right() - margin - timeWidth, 1, timeWidth, area.height - 1});

    double x = margin;
    for (const auto& field : fields_) {
        canvas.icon(
            field.icon, x, area.middle() - iconSize / 2 + 0.5, iconSize, theme.level(field.level).chipInk);
        x += iconSize + 8;
        const double room = area.right() - 2 * margin - timeWidth - x;
        const double width = canvas.measure(field.text, style).width + 1;
        canvas.text(field.text, style, {x, 1, std::min(width, room), area.height - 1});
        x += width + margin;
        canvas.line(x + 0.5, 9, x + 0.5, area.height - 8, theme.hairline);
        x += margin + 1;
    }
}

} // namespace ui::desktop
