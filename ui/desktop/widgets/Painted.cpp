// SPDX-License-Identifier: MIT
#include "ui/desktop/widgets/Painted.h"

#include <wx/dcclient.h>
#include <wx/graphics.h>

#include <memory>

namespace ui::desktop {

Painted::Painted(wxWindow* parent, Focus focus)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxBORDER_NONE | wxFULL_REPAINT_ON_RESIZE)
    , takesFocus_(focus == Focus::Takes)
{
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) {
        wxPaintDC dc(this);
        const std::unique_ptr<wxGraphicsContext> context(wxGraphicsContext::Create(dc));
        if (!context)
            return;
        const auto size = GetClientSize();
        Canvas canvas(*context, *this);
        paint(canvas, {0, 0, static_cast<double>(size.x), static_cast<double>(size.y)});
    });
    Bind(wxEVT_SET_FOCUS, [this](wxFocusEvent& event) {
        Refresh();
        event.Skip();
    });
    Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
        Refresh();
        event.Skip();
    });
}

Extent Painted::measure(std::string_view text, const TextStyle& style)
{
    const std::unique_ptr<wxGraphicsContext> context(wxGraphicsContext::Create());
    return Canvas(*context, *this).measure(text, style);
}

} // namespace ui::desktop
