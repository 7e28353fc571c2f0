// SPDX-License-Identifier: MIT
#pragma once

#include "scanner/Frame.h"

/// Small image filters, the few that reading and drawing labels need. Each returns a new frame; edges repeat
/// the outermost pixels.
namespace scanner {

/// Half the width and height (rounded up), each pixel the mean of four.
Frame halved(const Frame& frame);

/// Gaussian blur, `sigma` in pixels, above 0.
Frame blurred(const Frame& frame, double sigma);

/// Unsharp mask: the difference to the picture blurred by `sigma`, added `amount` times.
Frame sharpened(const Frame& frame, double sigma, double amount);
/// The same along each row by itself: for upright bars.
Frame sharpenedAcross(const Frame& frame, double sigma, double amount);

/// The mean over `height` rows (odd), column by column: what averages noise out of upright bars.
Frame averagedDown(const Frame& frame, int height);

Frame inverted(const Frame& frame);

/// Black below the middle grey, white above.
Frame cutAtHalf(const Frame& frame);

/// Grey levels stretched so that the darkest and lightest hundredth become black and white.
Frame stretched(const Frame& frame);

/// The same for every place by itself, over tiles of `tile` pixels: shadows and falling light disappear.
Frame locallyStretched(const Frame& frame, int tile);

} // namespace scanner
