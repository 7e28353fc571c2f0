// SPDX-License-Identifier: MIT
#pragma once

#include "calibration/control/BenchHold.h"
#include "ui/desktop/Wording.h"
#include "ui/desktop/widgets/RowList.h"

namespace ui::desktop {

// The list of a hold: every module since the last good control, where it is, and what it was when the hold
// began.
std::vector<ListColumn> recallColumns(const Wording& words);
ListRow recallRow(const calibration::HeldModule& held, const Wording& words);

} // namespace ui::desktop
