// SPDX-License-Identifier: MIT
#include "ui/desktop/scanners/CameraView.h"

#include "ui/desktop/look/Accessible.h"
#include "ui/desktop/look/Theme.h"

#include <wx/image.h>

#include <algorithm>

namespace ui::desktop {
namespace {

    constexpr double padding = 12;
    constexpr double aim = 0.62; ///< of the picture's sides
    constexpr int flashMilliseconds = 700;

    wxBitmap bitmapOf(const scanner::Frame& frame)
    {
        wxImage image(frame.width(), frame.height(), false);
        auto* to = image.GetData();
        for (const auto grey : frame.pixels())
            to = std::fill_n(to, 3, grey);
        return wxBitmap(image);
    }

} // namespace

CameraView::CameraView(wxWindow* parent, Wording words)
    : Painted(parent)
    , words_(std::move(words))
{
    SetMinSize(wxSize(Type::length(320), Type::length(200)));
    flashing_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { Refresh(); });
    explain(words_("desktop.scanners.no-camera"));
}

void CameraView::show(const scanner::Frame& frame)
{
    picture_ = bitmapOf(frame);
    setAccessible(
        *this, AccessibleRole::Panel, words_("desktop.scanners.camera"), words_("desktop.scanners.aim"));
    Refresh();
}

void CameraView::explain(const std::string& sentence)
{
    sentence_ = sentence;
    picture_ = {};
    setAccessible(*this, AccessibleRole::Panel, words_("desktop.scanners.camera"), sentence_);
    Refresh();
}

void CameraView::flash()
{
    flashing_.StartOnce(flashMilliseconds);
    Refresh();
}

void CameraView::paint(Canvas& canvas, const Box& area)
{
    const auto& theme = Theme::current();
    canvas.fill(area, theme.surface);
    if (!picture_.IsOk()) {
        const auto box = area.inset(24);
        canvas.icon("picture", area.width / 2 - 20, area.middle() - 56, 40, theme.hintInk);
        canvas.paragraph(sentence_, {TypeSize::Text, Weight::Regular, theme.labelInk},
            {box.x, area.middle(), box.width, area.height / 2 - 12});
        return;
    }
    const auto room = area.inset(padding);
    const double width = picture_.GetWidth();
    const double height = picture_.GetHeight();
    const double scale = std::min(room.width / width, room.height / height);
    const Box shown {room.x + (room.width - width * scale) / 2, room.y + (room.height - height * scale) / 2,
        width * scale, height * scale};
    canvas.picture(picture_, shown);
    const Box frame = {shown.x + shown.width * (1 - aim) / 2, shown.y + shown.height * (1 - aim) / 2,
        shown.width * aim, shown.height * aim};
    const bool read = flashing_.IsRunning();
    canvas.outline(frame, read ? theme.go.fill : theme.check.fill, read ? 4 : 2, 8);
}

} // namespace ui::desktop
