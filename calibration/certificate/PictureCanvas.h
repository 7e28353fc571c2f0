// SPDX-License-Identifier: MIT
#pragma once

#include "calibration/certificate/Drawing.h"

#include <cstdint>
#include <vector>

namespace calibration {

/// A page as a screen shows it: red, green, blue, line by line from the top.
struct PagePicture {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> rgb;

    bool operator==(const PagePicture&) const = default;
};

/// Draws pages as pictures, `scale` pixels to a point.
class PictureCanvas : public Drawing {
public:
    PictureCanvas(Paper paper, double scale);
    ~PictureCanvas() override;

    void nextPage() override;

    /// Ends the last page and returns them all.
    std::vector<PagePicture> finish();

private:
    void begin();
    void end();

    double scale_;
    cairo_surface_t* surface_ = nullptr;
    std::vector<PagePicture> pages_;
};

} // namespace calibration
