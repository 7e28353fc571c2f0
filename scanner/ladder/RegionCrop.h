// SPDX-License-Identifier: MIT
#pragma once

#include "scanner/Frame.h"
#include "scanner/ladder/Region.h"

namespace scanner {

/// A region cut out of its picture: upright, centred, enlarged, its bars parallel.
class RegionCrop {
public:
    /// `margin` pixels of the picture are kept beside and above and below the region; `scale` enlarges.
    /// Beyond the picture's edge its outermost pixels go on.
    RegionCrop(const Frame& picture, const Region& region, Point margin, double scale);

    const Frame& frame() const { return frame_; }
    double scale() const { return scale_; }

    /// Where a place of the crop lies in the picture.
    Point inPicture(Point inCrop) const;

private:
    Region region_;
    double scale_;
    Frame frame_;
};

} // namespace scanner
