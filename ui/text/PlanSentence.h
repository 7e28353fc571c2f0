// SPDX-License-Identifier: MIT
#pragma once

#include "logistics/planner/Plan.h"
#include "ui/text/Language.h"

#include <string>

namespace ui {

/// "10.54", from mills.
std::string dollars(std::int64_t mills);

/// A line of the plan and why it says what it says, in a sentence or a few.
std::string planSentence(const logistics::PlanLine& line, Language language);

} // namespace ui
