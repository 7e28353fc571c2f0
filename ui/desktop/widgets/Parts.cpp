// SPDX-License-Identifier: MIT
#include "ui/desktop/widgets/Parts.h"

#include "ui/desktop/look/Theme.h"

#include <algorithm>

namespace ui::desktop {
namespace {

    constexpr double chipHeight = 20;
    constexpr double chipIcon = 14;
    constexpr double chipPadding = 6;
    constexpr double chipGap = 4;
    constexpr double keyHeight = 18;

    TextStyle chipStyle(Colour ink) { return {TypeSize::Hint, Weight::SemiBold, ink}; }
    TextStyle keyStyle(Colour ink) { return {TypeSize::Hint, Weight::Medium, ink}; }

    double iconRoom(const Chip& chip) { return chip.icon.empty() ? 0 : chipIcon + chipGap; }

} // namespace

double chipWidth(const Canvas& canvas, const Chip& chip)
{
    return canvas.measure(chip.word, chipStyle({})).width + iconRoom(chip) + 2 * chipPadding + 1;
}

double paintChip(Canvas& canvas, const Chip& chip, double x, double middle, double most)
{
    const auto& colours = Theme::current().level(chip.level);
    const double height = Type::length(chipHeight);
    const double width = std::min(most, chipWidth(canvas, chip));
    canvas.fill({x, middle - height / 2, width, height}, colours.chipFill, 4);
    if (!chip.icon.empty())
        canvas.icon(chip.icon, x + chipPadding, middle - chipIcon / 2, chipIcon, colours.chipInk);
    const double left = x + chipPadding + iconRoom(chip);
    canvas.text(chip.word, chipStyle(colours.chipInk),
        {left, middle - height / 2, x + width - chipPadding - left + 1, height});
    return width;
}

double keyWidth(const Canvas& canvas, const std::string& key)
{
    return canvas.measure(key, keyStyle({})).width + 12;
}

double paintKey(Canvas& canvas, const std::string& key, double x, double middle)
{
    const auto& theme = Theme::current();
    const double height = Type::length(keyHeight);
    const double width = keyWidth(canvas, key);
    const Box box {x, middle - height / 2, width, height};
    canvas.outline(box, theme.controlEdge, 1, 4);
    canvas.text(key, keyStyle(theme.labelInk), box, Align::Centre);
    return width;
}

void paintFocusRing(Canvas& canvas, const Box& box, double radius)
{
    canvas.outline(box, Theme::current().accent, 2, radius);
}

} // namespace ui::desktop
