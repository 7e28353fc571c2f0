// SPDX-License-Identifier: MIT
#pragma once

#include "calibration/maths/Estimate.h"
#include "lab/values/Expected.h"

#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

namespace calibration {

enum class Distribution { Normal, Rectangular };
lab::Expected<Distribution> parseDistribution(std::string_view word);

/// An input quantity of a model, independent of the others. A rectangular one reaches mean ± deviation·√3.
struct InputQuantity {
    Distribution distribution = Distribution::Normal;
    double mean = 0;
    double deviation = 0; ///< standard deviation, ≥ 0
};

/// What a model makes of its inputs.
using Model = std::function<double(std::span<const double>)>;

struct Interval {
    double from = 0;
    double to = 0;
};

/// The output of a Monte Carlo run, in the model's unit.
struct MonteCarlo {
    Estimate result; ///< mean and standard deviation of the model's values
    Interval symmetric; ///< (1 − p)/2 in each tail (JCGM 101:2008, 7.7.2)
    Interval shortest; ///< the shortest that holds the share p (7.7.3 note)
};

/// Propagates distributions by `trials` draws (JCGM 101:2008, clause 7). The same seed gives the same values
/// on every machine. `p` is the coverage probability. Refuses with "maths.too-few" (fewer than 10 000 trials,
/// or no input), "maths.too-many" (more than 50 million), "maths.probability", "maths.not-finite",
/// "maths.uncertainty" (a deviation below 0).
lab::Expected<MonteCarlo> monteCarlo(const Model& model, std::span<const InputQuantity> inputs, double p,
    std::int64_t trials, std::uint64_t seed);

/// The uncertainty framework of JCGM 100:2008, 5.1.2 for the same model: the value at the inputs' means,
/// sensitivities by central differences, and a normal interval.
struct FirstOrder {
    Estimate result;
    Interval interval;
};
lab::Expected<FirstOrder> firstOrder(const Model& model, std::span<const InputQuantity> inputs, double p);

} // namespace calibration
