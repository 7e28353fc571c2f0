// SPDX-License-Identifier: MIT
#pragma once

#include "scanner/Frame.h"
#include "ui/desktop/Wording.h"
#include "ui/desktop/widgets/Painted.h"

#include <wx/bitmap.h>

#include <string>

namespace ui::desktop {

/// What the camera over the desk sees, with the frame to aim by: codes inside it are read best.
class CameraView : public Painted {
public:
    CameraView(wxWindow* parent, Wording words);

    void show(const scanner::Frame& frame);
    /// Instead of a picture: why there is none.
    void explain(const std::string& sentence);
    /// A code was read: the frame turns green for a moment.
    void flash();

private:
    void paint(Canvas& canvas, const Box& area) override;

    Wording words_;
    wxBitmap picture_;
    std::string sentence_;
    wxTimer flashing_;
};

} // namespace ui::desktop
