// SPDX-License-Identifier: MIT
#pragma once

#include "scanner/Frame.h"
#include "scanner/Symbol.h"

#include <vector>

namespace scanner {

/// A place in a picture that may hold a code: dense edges, either all alike (bars) or crossing (a matrix).
struct Region {
    enum class Kind { Bars, Matrix };

    Kind kind = Kind::Matrix;
    Point centre {};
    /// Direction of its width, radians clockwise from the picture's x axis: along the row of bars, or along
    /// one side of the matrix.
    double angle = 0;
    /// How far the bars in the middle are from upright on that, radians: perspective leans them.
    double lean = 0;
    double width = 0;
    double height = 0;
    /// How much the bars' direction turns per pixel of width: perspective also makes them fan out.
    double fan = 0;
    /// Edge strength times the root of the area; the likeliest codes have the most.
    double strength = 0;
    /// The share of its box that has strong edges: high for codes, low for drawings and loose text.
    double density = 0;

    /// The place on the region's own axes, along its width and its height, from its centre.
    Point onAxes(Point place) const;

    /// Also when the place lies up to `margin` pixels outside.
    bool contains(Point place, double margin = 0) const;
};

/// How closely a picture is looked at: reduced to 400, 800 or 1600 pixels or less a side.
enum class Detail { Glance, Coarse, Fine };

/// Where codes may be, the likeliest first. Coarse keeps modules of two pixels and more in a picture of
/// 1280 × 720; a glance takes a millisecond.
std::vector<Region> proposeRegions(const Frame& frame, Detail detail = Detail::Coarse);

} // namespace scanner
