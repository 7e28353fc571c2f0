// SPDX-License-Identifier: MIT
#include "scanner/Homography.h"

namespace scanner {

Homography Homography::ontoQuadrilateral(double width, double height, const std::array<Point, 4>& corners)
{
    // Heckbert, Fundamentals of Texture Mapping and Image Warping (1989), section 2.2.3: from the unit
    // square.
    const auto& [a, b, c, d] = corners;
    const Point skew {a.x - b.x + c.x - d.x, a.y - b.y + c.y - d.y};
    const Point right {b.x - c.x, b.y - c.y};
    const Point down {d.x - c.x, d.y - c.y};
    const auto area = right.x * down.y - down.x * right.y;
    const auto g = (skew.x * down.y - down.x * skew.y) / area;
    const auto h = (right.x * skew.y - skew.x * right.y) / area;
    return Homography({(b.x - a.x + g * b.x) / width, (d.x - a.x + h * d.x) / height, a.x,
        (b.y - a.y + g * b.y) / width, (d.y - a.y + h * d.y) / height, a.y, g / width, h / height, 1});
}

Homography Homography::inverse() const
{
    // The adjugate does: a homography is the same map at any scale of its matrix.
    const auto& [a, b, c, d, e, f, g, h, i] = m_;
    return Homography({e * i - f * h, c * h - b * i, b * f - c * e, f * g - d * i, a * i - c * g,
        c * d - a * f, d * h - e * g, b * g - a * h, a * e - b * d});
}

} // namespace scanner
