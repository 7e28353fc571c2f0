// SPDX-License-Identifier: MIT
#pragma once

#include "ui/desktop/look/Canvas.h"

#include <wx/panel.h>

namespace ui::desktop {

/// A part of the window that paints itself on a Canvas in the theme's colours; the base of all own widgets.
class Painted : public wxPanel {
public:
    bool AcceptsFocus() const override { return takesFocus_; }
    bool AcceptsFocusFromKeyboard() const override { return takesFocus_; }

protected:
    enum class Focus { Never, Takes };
    explicit Painted(wxWindow* parent, Focus focus = Focus::Never);

    /// `area` is the whole widget.
    virtual void paint(Canvas& canvas, const Box& area) = 0;

    /// The text sizes as they will be painted, for layout.
    Extent measure(std::string_view text, const TextStyle& style);

private:
    bool takesFocus_;
};

} // namespace ui::desktop
