// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace lab {

class Database;

/// Lets the stations' user of a PostgreSQL server work in this lab: read everything, write what commands
/// write, and only add to the journal and to the commands. The user owns no table, so that it can neither
/// change what has been written there nor take the guards away. To be run by the lab's owner, and again after
/// an update that brought new tables. Throws Failure: "store.no-roles-here" for a lab in a file,
/// "store.no-role" {role} when the server knows no such user, "store.rights" when somebody else owns the lab.
void grantStation(Database& database, const std::string& role);

} // namespace lab
