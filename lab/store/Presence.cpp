// SPDX-License-Identifier: MIT
#include "lab/store/Presence.h"

#include "lab/store/Database.h"

namespace lab {

Expected<void> checkPresence(Database& database, const SignedIn& who, Presence wanted, Instant now)
{
    const auto lab = database.query("SELECT kind FROM lab");
    if (lab.empty() || lab[0].text(0) != "live" || wanted == Presence::NotNeeded)
        return {};
    const auto rows = database.query(
        "SELECT s.locked_at, s.proved_at, p.role, p.locked_at AS person_locked_at FROM session s "
        "JOIN staff p ON p.id = s.staff "
        "WHERE s.id = $1 AND s.staff = $2 AND s.station = $3 AND s.until_at IS NULL",
        {who.session, who.staff.id, who.station});
    if (rows.empty() || rows[0].text(2) != word(who.staff.role))
        return refused("sign-in.needed");
    const auto& row = rows[0];
    if (!row.isNull(3))
        return refused("sign-in.locked-out", {{"staff", who.staff.name}});
    if (!row.isNull(0))
        return refused("sign-in.screen-locked", {{"staff", who.staff.name}});
    const auto proved = row.optionalInstant(1);
    if (wanted == Presence::JustProved && (!proved || now < *proved || now > *proved + proofLasts))
        return refused("sign-in.prove", {{"staff", who.staff.name}});
    return {};
}

} // namespace lab
