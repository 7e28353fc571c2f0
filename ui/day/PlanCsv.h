// SPDX-License-Identifier: MIT
#pragma once

#include "logistics/planner/Plan.h"

#include <string>

namespace ui {

/// The plan as a table for a spreadsheet: one line per client, RFC 4180, with cells that a spreadsheet would
/// take for a formula made harmless.
std::string planCsv(const logistics::Plan& plan);

} // namespace ui
