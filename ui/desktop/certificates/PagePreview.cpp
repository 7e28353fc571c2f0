// SPDX-License-Identifier: MIT
#include "ui/desktop/certificates/PagePreview.h"

#include "ui/desktop/look/Accessible.h"
#include "ui/desktop/look/Theme.h"
#include "ui/desktop/widgets/Parts.h"

#include <wx/image.h>

#include <algorithm>

namespace ui::desktop {
namespace {

    constexpr double footHeight = 28;
    constexpr double padding = 8;

    wxBitmap bitmapOf(const calibration::PagePicture& page)
    {
        wxImage image(page.width, page.height, false);
        std::ranges::copy(page.rgb, image.GetData());
        return wxBitmap(image);
    }

} // namespace

PagePreview::PagePreview(wxWindow* parent, Wording words)
    : Painted(parent, Focus::Takes)
    , words_(std::move(words))
{
    SetMinSize(wxSize(Type::length(300), -1));
    Bind(wxEVT_LEFT_DOWN, [this](wxMouseEvent& event) {
        SetFocus();
        turn(event.GetX() * 3 < GetClientSize().x ? -1 : 1);
    });
    Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent& event) {
        const int key = event.GetKeyCode();
        if (key == WXK_LEFT || key == WXK_UP || key == WXK_PAGEUP)
            turn(-1);
        else if (key == WXK_RIGHT || key == WXK_DOWN || key == WXK_PAGEDOWN)
            turn(1);
        else
            event.Skip();
    });
    describe();
}

void PagePreview::show(const std::vector<calibration::PagePicture>& pages)
{
    if (pages == pages_)
        return;
    pages_ = pages;
    bitmaps_.clear();
    for (const auto& page : pages_)
        bitmaps_.push_back(bitmapOf(page));
    page_ = 0;
    describe();
    Refresh();
}

void PagePreview::turn(int step)
{
    const auto count = static_cast<int>(bitmaps_.size());
    if (count == 0)
        return;
    page_ = static_cast<std::size_t>(std::clamp(static_cast<int>(page_) + step, 0, count - 1));
    describe();
    Refresh();
}

void PagePreview::describe()
{
    setAccessible(*this, AccessibleRole::Panel, words_("desktop.certificates.paper"),
        bitmaps_.empty()
            ? std::string()
            : words_("desktop.certificates.page",
                {{"page", std::to_string(page_ + 1)}, {"pages", std::to_string(bitmaps_.size())}}));
}

void PagePreview::paint(Canvas& canvas, const Box& area)
{
    const auto& theme = Theme::current();
    canvas.fill(area, theme.window);
    canvas.fill(area, theme.listHeader, 6);
    canvas.outline(area, theme.hairline, 1, 6);
    const TextStyle quiet {TypeSize::Hint, Weight::Regular, theme.labelInk};
    if (bitmaps_.empty()) {
        canvas.text(words_("desktop.certificates.no-paper"), quiet, area.inset(16), Align::Centre);
        return;
    }
    const auto& page = pages_[page_];
    const double foot = Type::length(static_cast<int>(footHeight));
    const Box room {
        area.x + padding, area.y + padding, area.width - 2 * padding, area.height - padding - foot};
    const double scale = std::min(room.width / page.width, room.height / page.height);
    const double width = page.width * scale;
    const double height = page.height * scale;
    const Box paper {room.x + (room.width - width) / 2, room.y + (room.height - height) / 2, width, height};
    canvas.picture(bitmaps_[page_], paper);
    canvas.outline(paper, theme.controlEdge);
    canvas.text(words_("desktop.certificates.page",
                    {{"page", std::to_string(page_ + 1)}, {"pages", std::to_string(bitmaps_.size())}}),
        quiet, {area.x, area.bottom() - foot, area.width, foot}, Align::Centre);
    if (HasFocus())
        paintFocusRing(canvas, area, 6);
}

} // namespace ui::desktop
