// SPDX-License-Identifier: MIT
#pragma once

#include "ui/desktop/Wording.h"
#include "ui/desktop/standards/StandardsState.h"
#include "ui/desktop/widgets/RowList.h"

#include <string>
#include <utility>
#include <vector>

namespace ui::desktop {

// What stands in the lists of the standards screen.
std::vector<ListColumn> gasColumns(const Wording& words);
ListRow gasRow(const lab::ReferenceGas& lot, lab::Date today, const Wording& words);
std::vector<ListColumn> instrumentColumns(const Wording& words);
ListRow instrumentRow(const lab::Equipment& one, lab::Date today, const Wording& words);
std::vector<ListColumn> ruleColumns(const Wording& words);
ListRow ruleRow(const lab::JurisdictionRule& rule, const Wording& words);
std::vector<ListColumn> dayColumns(const Wording& words);
ListRow dayRow(const logistics::CarrierException& day, const Wording& words);

/// A state's interval as people say it: "30, from day 30 on 60".
std::string intervalText(const lab::JurisdictionRule& rule, const Wording& words);

/// What is known of the chosen one: its name, how it stands, and line by line what there is to read.
struct StandardFacts {
    std::string title;
    std::optional<Chip> chip;
    std::vector<std::pair<std::string, std::string>> lines;
};
StandardFacts factsOf(const StandardsState& state, const Wording& words);

} // namespace ui::desktop
