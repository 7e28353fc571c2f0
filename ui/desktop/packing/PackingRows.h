// SPDX-License-Identifier: MIT
#pragma once

#include "ui/desktop/Wording.h"
#include "ui/desktop/packing/PackingState.h"
#include "ui/desktop/widgets/RowList.h"

namespace ui::desktop {

// What stands in the lists of the packing screen.
std::vector<ListColumn> queueColumns(const Wording& words);
ListRow queueRow(const logistics::StoredLine& stored, const PackingState& state, const Wording& words);
std::vector<ListColumn> pickColumns(const Wording& words);
ListRow pickRow(const logistics::PickItem& item, const Wording& words);

/// "17:00"
std::string timeOfDay(int minute);

/// The band over the bench: what is to be done now, or what went wrong. `minutesLeft` until the pickup
/// closes.
OutcomeBand packingBand(const PackingState& state, int minutesLeft, const Wording& words);

} // namespace ui::desktop
