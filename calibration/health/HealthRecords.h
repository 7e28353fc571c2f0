// SPDX-License-Identifier: MIT
#pragma once

#include "calibration/health/ModuleHealth.h"
#include "lab/values/ModuleSerial.h"

#include <vector>

namespace lab {
class Database;
class Zone;
} // namespace lab

namespace calibration {

/// Every visit of a module that came to a verdict, from the first to the last, from its runs and their shots.
/// Fall time and pulse shape are over those of the first visit at which they were measured. Days are the
/// lab's.
std::vector<Visit> visitsOf(lab::Database& database, const lab::ModuleSerial& module, const lab::Zone& zone);

} // namespace calibration
