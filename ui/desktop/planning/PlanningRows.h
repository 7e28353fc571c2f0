// SPDX-License-Identifier: MIT
#pragma once

#include "ui/desktop/Wording.h"
#include "ui/desktop/planning/PlanningState.h"
#include "ui/desktop/widgets/RowList.h"

namespace ui::desktop {

std::vector<ListColumn> lineColumns(const Wording& words);
/// The lines that are shown, a heading before each ship day's.
std::vector<ListRow> lineRows(const PlanningState& state, const Wording& words);

/// Lines that the plan before had on another day or by another service, with the old day and the cost.
std::vector<ListRow> changeRows(const PlanningState& state, const Wording& words);

std::vector<ListColumn> riskColumns(const Wording& words);
std::vector<ListRow> riskRows(const PlanningState& state, const Wording& words);

std::vector<ListColumn> holdColumns(const Wording& words);
std::vector<ListRow> holdRows(const PlanningState& state, const Wording& words);

} // namespace ui::desktop
