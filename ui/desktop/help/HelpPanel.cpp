// SPDX-License-Identifier: MIT
#include "ui/desktop/help/HelpPanel.h"

#include "ui/desktop/look/Accessible.h"
#include "ui/desktop/look/Theme.h"
#include "ui/desktop/widgets/Parts.h"

#include <algorithm>

namespace ui::desktop {
namespace {

    constexpr double gap = 16;
    constexpr double padding = 16;
    constexpr double headerHeight = 48;
    constexpr double lineHeight = 36;

} // namespace

HelpPanel::HelpPanel(wxWindow* parent, const Wording& words)
    : Desk(parent, {"help", "desktop.rail.help"})
{
    groups_ = {
        {words("desktop.help.scanning"),
            {
                {{"Enter"}, words("desktop.help.enter")},
                {{"F2"}, words("desktop.help.confirm")},
                {{"Esc"}, words("desktop.help.escape")},
                {{"F4"}, words("desktop.help.next-box")},
                {{"F8"}, words("desktop.help.aside")},
                {{"Ctrl", "Z"}, words("desktop.help.undo")},
                {{"F5"}, words("desktop.help.retry")},
                {{"Ctrl", "O"}, words("desktop.help.open")},
                {{"Ctrl", "V"}, words("desktop.help.paste")},
            }},
        {words("desktop.help.moving"),
            {
                {{"Ctrl", "1"}, words("desktop.help.returns")},
                {{"Ctrl", "2"}, words("desktop.help.bench")},
                {{"Ctrl", "3"}, words("desktop.help.planning")},
                {{"Ctrl", "4"}, words("desktop.help.packing")},
                {{"Ctrl", "5"}, words("desktop.help.certificates")},
                {{"Ctrl", "6"}, words("desktop.help.standards")},
                {{"Ctrl", "7"}, words("desktop.help.audit")},
                {{"Ctrl", "8"}, words("desktop.help.scanners")},
                {{"F7"}, words("desktop.help.control")},
                {{"Ctrl", "P"}, words("desktop.help.print")},
                {{"F1"}, words("desktop.help.help")},
                {{"F6"}, words("desktop.help.next-panel")},
                {{"F9"}, words("desktop.help.verify")},
                {{"F12"}, words("desktop.help.close-gas")},
                {{"Ctrl", "M"}, words("desktop.help.mute")},
                {{"Ctrl", "L"}, words("desktop.help.lock")},
                {{"Ctrl", "Q"}, words("desktop.help.quit")},
            }},
        {words("desktop.help.cards"),
            {
                {{"CONFIRM"}, words("desktop.help.confirm")},
                {{"UNDO"}, words("desktop.help.card-undo")},
                {{"QUARANTINE"}, words("desktop.help.card-aside")},
                {{"DAMAGED"}, words("desktop.help.card-damaged")},
                {{"OPENED"}, words("desktop.help.card-opened")},
                {{"EMPTY"}, words("desktop.help.card-empty")},
                {{"TWO"}, words("desktop.help.card-two")},
                {{"PHOTO"}, words("desktop.help.open")},
            }},
    };
    std::string spoken;
    for (const auto& group : groups_)
        for (const auto& line : group.lines) {
            for (const auto& key : line.keys)
                spoken += key + " ";
            spoken += line.text + ". ";
        }
    setAccessible(*this, AccessibleRole::Panel, words("desktop.rail.help"), spoken);
}

void HelpPanel::paint(Canvas& canvas, const Box& area)
{
    canvas.fill(area, Theme::current().window);
    const auto count = static_cast<double>(groups_.size());
    const double width = (area.width - gap * (count + 1)) / count;
    double x = gap;
    for (const auto& group : groups_) {
        const double height =
            Type::length(static_cast<int>(headerHeight))
            + static_cast<double>(group.lines.size()) * Type::length(static_cast<int>(lineHeight)) + 12;
        paintGroup(canvas, group, {x, gap, width, height});
        x += width + gap;
    }
}

void HelpPanel::paintGroup(Canvas& canvas, const Group& group, const Box& area)
{
    const auto& theme = Theme::current();
    canvas.fill(area, theme.surface, 6);
    canvas.outline(area, theme.hairline, 1, 6);
    const double header = Type::length(static_cast<int>(headerHeight));
    canvas.text(group.title, {TypeSize::Title, Weight::SemiBold, theme.ink},
        {area.x + padding, area.y, area.width - 2 * padding, header});
    canvas.line(area.x + 1, area.y + header - 0.5, area.right() - 1, area.y + header - 0.5, theme.hairline);

    double y = area.y + header + 6;
    const double step = Type::length(static_cast<int>(lineHeight));
    double textLeft = 0;
    for (const auto& line : group.lines) {
        double width = 0;
        for (const auto& key : line.keys)
            width += keyWidth(canvas, key) + 4;
        textLeft = std::max(textLeft, width);
    }
    for (const auto& line : group.lines) {
        double x = area.x + padding;
        for (const auto& key : line.keys)
            x += paintKey(canvas, key, x, y + step / 2) + 4;
        const double left = area.x + padding + textLeft + 8;
        canvas.text(line.text, {TypeSize::Text, Weight::Regular, theme.ink},
            {left, y, area.right() - padding - left, step});
        y += step;
    }
}

} // namespace ui::desktop
