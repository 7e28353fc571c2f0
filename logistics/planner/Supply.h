// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/Date.h"

#include <string>
#include <vector>

namespace lab {
class Database;
}

namespace logistics {

/// Certified modules of a kind that become ready together, and until when they may ship.
struct StockLot {
    std::string variant;
    std::string firmware;
    lab::Date from;
    lab::Date until;
    int modules = 0;
};

/// What there will be to send on the next `days` days: what lies in stock, by the day of its certification,
/// and what is expected from the bench as returns come in. One in ten returned modules is retired, and from
/// the dock to the stock bin a module takes three days. A module ships while what is left of its
/// `shelfLifeDays` after certification still covers a client's whole use of it.
std::vector<StockLot> readSupply(lab::Database& database, lab::Date today, int days, int shelfLifeDays = 180);

} // namespace logistics
