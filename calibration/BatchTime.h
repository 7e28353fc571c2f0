// SPDX-License-Identifier: MIT
#pragma once

#include "calibration/Procedure.h"
#include "calibration/Profile.h"

namespace calibration {

/// How long a batch still takes, in bench time, from the moment at which `progress` was told: every module
/// passes its blank at once and is adjusted once, and the control standard is measured as often as `progress`
/// says. What must be repeated comes on top.
BenchTime timeLeft(const Profile& profile, const Progress& progress);

} // namespace calibration
