// SPDX-License-Identifier: MIT
#pragma once

#include "scanner/Frame.h"

#include <cstdint>
#include <span>

namespace scanner {

/// How a training photo is taken. The same conditions and labels give the same photo on every machine.
struct PhotoConditions {
    /// Where the labels lie, how the second is turned, the desk's texture and the noise.
    std::uint64_t seed = 1;
    /// Pixels of the narrowest bar in the photo, 1 … 8.
    double barPixels = 3.2;
    /// Turn of the first label, degrees clockwise.
    double rotation = 0;
    /// By which share a label's corners move inwards or outwards, 0 … 0.25.
    double perspective = 0;
    /// Gaussian blur of the lens, sigma in pixels.
    double blur = 0;
    /// Standard deviation of the sensor's noise, grey levels.
    double noise = 0;
    /// Grey levels between ink and paper where the light is best, 1 … 255.
    double contrast = 200;
    /// Share of that light missing at the darkest side, 0 … 0.9.
    double gradient = 0;

    /// What a hand-held photo at the returns desk looks like: any rotation, perspective up to 12 %, blur up
    /// to 1.5, noise up to 20, contrast of 60 and more, light falling off to one side.
    static PhotoConditions moderate(std::uint64_t seed);
};

/// A photo of one or two labels (as `LabelWriter` draws them) on a desk, 1280 × 720: for training labs and
/// tests. The codes lie inside the picture; a large label's edges may not. Throws std::invalid_argument for
/// no label or more than two.
Frame photograph(std::span<const Frame> labels, const PhotoConditions& conditions);

} // namespace scanner
