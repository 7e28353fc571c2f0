// SPDX-License-Identifier: MIT
#pragma once

#include "lab/records/Staff.h"
#include "lab/store/TariffStore.h"
#include "lab/values/Expected.h"

#include <string_view>
#include <vector>

namespace lab {
class Clock;
class Database;
} // namespace lab

namespace logistics {

/// The carrier's prices as the office keeps them: a table (CSV with a header) whose columns are `service`
/// (the carrier's code, 03), `area` (three digits, or blank for everywhere else), `dollars`, and `from` (a
/// date; blank is `today`). Refuses the whole table, naming the row, with "tariff.column", "tariff.row" for
/// what one row says wrongly, and "tariff.empty".
lab::Expected<std::vector<lab::TariffRow>> readTariff(std::string_view text, lab::Date today);

/// Takes the rows in as one command of a planner or supervisor; how many are new or say something else.
lab::Expected<int> takeInTariff(lab::Database& database, const lab::Clock& clock,
    const std::vector<lab::TariffRow>& rows, const lab::SignedIn& who);

} // namespace logistics
