// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string_view>

namespace lab {

class Database;

/// One step of the records' layout, from `lab/store/migrations`.
struct Migration {
    int version;
    std::string_view sql;
};

/// All steps, oldest first.
std::span<const Migration> migrations();

/// Brings the records up to the newest layout in one transaction. Throws Failure "store.newer" when a later
/// version of the program wrote them, and "store.foreign" when the file is another program's database.
void migrate(Database& database);

/// The layout that the database has; 0 when it is empty.
int layoutVersion(Database& database);

} // namespace lab
