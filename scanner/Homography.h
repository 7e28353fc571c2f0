// SPDX-License-Identifier: MIT
#pragma once

#include "scanner/Symbol.h"

#include <array>

namespace scanner {

/// A perspective map of the plane: how a flat label appears in a photo, and back.
class Homography {
public:
    /// Maps the rectangle (0, 0) … (width, height) onto four corners, in the order top left, top right,
    /// bottom right, bottom left of the rectangle. Expects a convex quadrilateral with an area.
    static Homography ontoQuadrilateral(double width, double height, const std::array<Point, 4>& corners);

    Homography inverse() const;

    Point operator()(Point from) const
    {
        const auto w = m_[6] * from.x + m_[7] * from.y + m_[8];
        return {(m_[0] * from.x + m_[1] * from.y + m_[2]) / w, (m_[3] * from.x + m_[4] * from.y + m_[5]) / w};
    }

private:
    explicit Homography(const std::array<double, 9>& m)
        : m_(m)
    {
    }
    std::array<double, 9> m_; ///< rows of the matrix
};

} // namespace scanner
