// SPDX-License-Identifier: MIT
#pragma once

#include "calibration/certificate/PictureCanvas.h"
#include "ui/desktop/Wording.h"
#include "ui/desktop/widgets/Painted.h"

#include <wx/bitmap.h>

#include <vector>

namespace ui::desktop {

/// The pages of a certificate as they are on paper, one at a time; turned by the arrow and page keys or a
/// click.
class PagePreview : public Painted {
public:
    PagePreview(wxWindow* parent, Wording words);

    void show(const std::vector<calibration::PagePicture>& pages);

private:
    void turn(int step);
    void describe();
    void paint(Canvas& canvas, const Box& area) override;

    Wording words_;
    std::vector<calibration::PagePicture> pages_;
    std::vector<wxBitmap> bitmaps_;
    std::size_t page_ = 0;
};

} // namespace ui::desktop
