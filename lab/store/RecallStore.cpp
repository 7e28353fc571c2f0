// SPDX-License-Identifier: MIT
#include "lab/store/RecallStore.h"

#include "lab/store/Commands.h"
#include "lab/store/Database.h"

#include <algorithm>
#include <cassert>

namespace lab {

bool RecallStore::isRecalled(const KitId& kit) const
{
    return !database_.query("SELECT id FROM recall WHERE kit = $1", {kit.text()}).empty();
}

Date RecallStore::open(const Kit& kit, const std::string& reason, Date today, Instant at)
{
    assert(database_.writing());
    if (isRecalled(kit.id))
        return kit.expiry;
    const auto last = std::min(kit.expiry, today.plusDays(daysLeft));
    database_.execute(
        "INSERT INTO recall (id, module, kit, client, reason, former_expiry, opened_at) VALUES ($1, "
        "$2, $3, $4, $5, $6, $7)",
        {Commands::newId(), kit.module.text(), kit.id.text(), kit.client.text(), reason, kit.expiry, at});
    database_.execute("UPDATE kit SET expiry = $1 WHERE id = $2", {last, kit.id.text()});
    database_.execute("UPDATE module SET expiry = $1 WHERE serial = $2", {last, kit.module.text()});
    return last;
}

} // namespace lab
