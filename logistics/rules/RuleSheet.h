// SPDX-License-Identifier: MIT
#pragma once

#include "lab/records/Rule.h"

#include <string_view>
#include <vector>

namespace logistics {

/// A row that says nothing usable, and why.
struct RuleSheetProblem {
    std::size_t row; ///< as a spreadsheet counts, the header being 1
    lab::Message what;
};

/// A table of state rules as people keep it in a spreadsheet: CSV with a header, columns in any order.
/// `state` and `mail_in` must be there; `interval_days`, `basis`, `steps`, `anchor`, `day_kind`,
/// `interval_counting`, `grace_days`, `grace_counting`, `fee_interval_days`, `return_days`, `citation`,
/// `confidence` and `note` may be.
///
/// What is blank was not found and is not guessed: a blank interval leaves the row without one, so that
/// nothing is planned by it, and blank grace counts as none. No row of a sheet is signed.
struct RuleSheet {
    std::vector<lab::JurisdictionRule> rules; ///< version 0 until they are taken in
    std::vector<RuleSheetProblem> problems;

    /// Refuses the whole sheet with "csv.quote" and "rule.sheet-column"; one row with "rule.sheet-state",
    /// "rule.sheet-twice", "rule.sheet-number" and what the words refuse.
    static lab::Expected<RuleSheet> parse(std::string_view text, lab::Date effectiveFrom);
};

} // namespace logistics
