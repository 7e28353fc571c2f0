// SPDX-License-Identifier: MIT
#include "ui/desktop/widgets/Surface.h"

#include "ui/desktop/look/Accessible.h"
#include "ui/desktop/look/Theme.h"

#include <algorithm>

namespace ui::desktop {
namespace {

    constexpr double radius = 6;
    constexpr int padding = 16;
    constexpr int bottomInset = 8; // keeps a list's square corners off the field's round ones

} // namespace

Surface::Surface(wxWindow* parent, std::string title)
    : Painted(parent)
    , title_(std::move(title))
{
    setAccessible(*this, AccessibleRole::Panel, title_);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        arrange();
        event.Skip();
    });
}

void Surface::setContent(wxWindow* content)
{
    content_ = content;
    arrange();
}

void Surface::setAction(wxWindow* action)
{
    action_ = action;
    arrange();
}

void Surface::setCount(const std::string& count)
{
    count_ = count;
    Refresh();
}

void Surface::setRemark(const std::string& remark)
{
    remark_ = remark;
    Refresh();
}

void Surface::setEmpty(const std::string& icon, const std::string& sentence)
{
    emptyIcon_ = icon;
    emptySentence_ = sentence;
    if (content_)
        content_->Show(sentence.empty());
    Refresh();
}

void Surface::arrange()
{
    const auto size = GetClientSize();
    const int header = Type::length(headerHeight);
    if (content_)
        content_->SetSize(1, header, std::max(1, size.x - 2), std::max(1, size.y - header - bottomInset));
    if (action_) {
        const auto best = action_->GetMinSize();
        action_->SetSize(size.x - padding - best.x, (header - best.y) / 2 + 1, best.x, best.y);
    }
}

void Surface::paint(Canvas& canvas, const Box& area)
{
    const auto& theme = Theme::current();
    const double header = Type::length(headerHeight);
    canvas.fill(area, theme.window);
    canvas.fill(area, theme.surface, radius);
    canvas.outline(area, theme.hairline, 1, radius);

    const TextStyle title {TypeSize::Title, Weight::SemiBold, theme.ink};
    const TextStyle quiet {TypeSize::Text, Weight::Regular, theme.hintInk};
    const double titleWidth = canvas.measure(title_, title).width + 1;
    canvas.text(title_, title, {padding, 0, titleWidth, header});
    canvas.text(count_, quiet, {padding + titleWidth + 10, 0, area.width / 3, header});
    const double right = action_ ? action_->GetPosition().x - 12.0 : area.right() - padding;
    const double left = padding + titleWidth + 60;
    canvas.text(remark_, {TypeSize::Hint, Weight::Regular, theme.labelInk}, {left, 0, right - left, header},
        Align::Right);
    canvas.line(1, header - 0.5, area.right() - 1, header - 0.5, theme.hairline);
    if (!emptySentence_.empty())
        paintEmpty(canvas, {0, header, area.width, area.height - header});
}

void Surface::paintEmpty(Canvas& canvas, const Box& area) const
{
    const auto& theme = Theme::current();
    constexpr double icon = 32;
    const TextStyle style {TypeSize::Text, Weight::Regular, theme.labelInk};
    const double height = Type::length(20);
    const double top = area.middle() - (icon + 12 + height) / 2;
    canvas.icon(emptyIcon_, area.x + (area.width - icon) / 2, top, icon, theme.go.chipInk);
    canvas.text(emptySentence_, style, {area.x + padding, top + icon + 12, area.width - 2 * padding, height},
        Align::Centre);
}

} // namespace ui::desktop
