// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/Date.h"

#include <string>
#include <vector>

namespace lab {
class Database;
}

namespace logistics {

/// Modules of a kind that the bench must still certify by the morning of a day, so that the kits planned for
/// it can be packed.
struct BenchDemand {
    lab::Date by;
    std::string variant;
    std::string firmware;
    int modules = 0;
};

/// What the current plan asks of the bench, by day and kind: its kits that are not shipped, less what lies
/// certified in stock, which goes to the earliest. A chosen module is its kit's.
std::vector<BenchDemand> benchDemand(lab::Database& database);

} // namespace logistics
