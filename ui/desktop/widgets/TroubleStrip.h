// SPDX-License-Identifier: MIT
#pragma once

#include "ui/desktop/widgets/Painted.h"

#include <functional>
#include <string>

class wxButton;

namespace ui::desktop {

/// The amber strip over a desk when an outside part failed: what, since when, what is kept, and a way to try
/// again. Never a dialog: scanning goes on under it.
class TroubleStrip : public Painted {
public:
    TroubleStrip(wxWindow* parent, const std::string& retryWord);

    std::function<void()> onRetry;

    /// Hidden while `title` is empty. Returns true when it appeared or went, so that the page is laid out
    /// anew.
    bool show(const std::string& title, const std::string& explanation);

private:
    void paint(Canvas& canvas, const Box& area) override;

    std::string title_;
    std::string explanation_;
    wxButton* retry_;
};

} // namespace ui::desktop
