// SPDX-License-Identifier: MIT
#pragma once

#include "lab/records/Client.h"
#include "logistics/planner/PlanStore.h"
#include "scanner/Label.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace lab {
class Database;
}

namespace logistics {

/// The current plan's lines for that day, and those of days before that were missed, the earliest expiry
/// first; without what is shipped.
std::vector<StoredLine> dueLines(lab::Database& database, lab::Date day);

/// The clients whose kit is chosen or labelled and not closed.
std::set<std::string> openKits(lab::Database& database);

/// Whose open kit a module or a box was chosen for.
std::optional<lab::ClientId> clientOfOpenKit(lab::Database& database, const scanner::Label& label);

} // namespace logistics
