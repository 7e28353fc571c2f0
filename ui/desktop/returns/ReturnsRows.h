// SPDX-License-Identifier: MIT
#pragma once

#include "ui/desktop/Wording.h"
#include "ui/desktop/returns/ReturnsSource.h"
#include "ui/desktop/widgets/RowList.h"

namespace ui::desktop {

/// The returns desk's records as lines of its lists.
std::vector<ListColumn> todayColumns(const Wording& words);
ListRow todayRow(const lab::Receipt& receipt, const Wording& words);

std::vector<ListColumn> expectedColumns(const Wording& words);
ListRow expectedRow(const logistics::ExpectedLine& line, lab::Date today, const Wording& words);

} // namespace ui::desktop
