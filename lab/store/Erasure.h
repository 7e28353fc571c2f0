// SPDX-License-Identifier: MIT
#pragma once

namespace lab {

class Database;

/// Takes what was deleted off the disk: an engine otherwise leaves the bytes of deleted and changed rows in its
/// files until it needs the room. Takes as long as copying the records does; outside Database::write.
///
/// False when another program has the records open and some bytes stay in the write-ahead log until it lets go.
bool eraseDeleted(Database& database);

} // namespace lab
