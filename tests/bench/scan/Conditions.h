// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace bench {

enum class Light { Even, Gradient, Shadow, Glare };

/// How one picture is taken and what happened to its label.
struct Condition {
    std::string name;
    double rotationFrom = -4; ///< degrees
    double rotationTo = 4;
    bool isTurned = false;
    double perspective = 0; ///< share by which a corner moves
    double blur = 0; ///< Gaussian, sigma in pixels
    double noise = 0; ///< standard deviation, grey levels
    double contrast = 0; ///< grey levels between ink and paper, 0 for all
    int motion = 0; ///< pixels
    Light light = Light::Even;
    double module = 0; ///< pixels of a module, 0 for what is usual for the kind of code
    int damage = 0; ///< scratches and blots
    bool inverted = false;
    bool tight = false; ///< a quiet zone of two modules
    int jpeg = 0; ///< quality, 0 for none
};

/// The forty conditions of the corpus.
const std::vector<Condition>& allConditions();

/// What the forty do not hold: mixtures that nothing was tuned on.
const std::vector<Condition>& otherConditions();

} // namespace bench
