// SPDX-License-Identifier: MIT
#include "lab/store/Erasure.h"

#include "lab/store/Database.h"

#include <cassert>

namespace lab {

bool eraseDeleted(Database& database)
{
    assert(!database.writing());
    database.execute("VACUUM");
    if (!database.url().isFile())
        return true; // a server's log is the server's affair
    return database.query("PRAGMA wal_checkpoint(TRUNCATE)").at(0).integer(0) == 0;
}

} // namespace lab
