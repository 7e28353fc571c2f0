// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/Date.h"

#include <map>
#include <string>
#include <vector>

namespace lab {
class Database;
}

namespace logistics {

/// Certified modules by variant that there are on each of the next `days` days, all in all: what lies in
/// stock, and what is expected from the bench as returns come in. One in ten returned modules is retired, and
/// from the dock to the stock bin a module takes three days.
std::map<std::string, std::vector<int>> readSupply(lab::Database& database, lab::Date today, int days);

} // namespace logistics
