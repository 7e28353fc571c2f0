// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/Expected.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace calibration {

/// One control reading: z = (value − target)/standard deviation of its level.
struct ControlReading {
    std::string level;
    double z = 0;
};

/// Readings taken together.
using ControlRun = std::vector<ControlReading>;

enum class ControlAction { Ok, Warn, Hold };
std::string_view word(ControlAction action);
lab::Expected<ControlAction> parseControlAction(std::string_view word);

struct ControlVerdict {
    std::vector<std::string> violations; ///< of this run, sorted: "1-2s" "1-3s" "10x" "2-2s" "4-1s" "R-4s"
    ControlAction action = ControlAction::Ok; ///< 1-2s alone warns, anything else holds the bench
};

/// The multirules of J. O. Westgard, P. L. Barry, M. R. Hunt, T. Groth, "A multi-rule Shewhart chart for
/// quality control in clinical chemistry", Clin. Chem. 27 (1981) 493–501, all of them at every run, oldest
/// first. Strict inequalities. 2-2s, 4-1s and 10x run over runs, within one level and across levels in the
/// order given; R-4s stays inside a run. History is never cleared by a violation. Refuses with
/// "maths.not-finite".
lab::Expected<std::vector<ControlVerdict>> westgard(std::span<const ControlRun> runs);

} // namespace calibration
