// SPDX-License-Identifier: MIT
#include "lab/store/Lease.h"

#include "lab/Clock.h"
#include "lab/store/Commands.h"
#include "lab/store/Database.h"

namespace lab {

Lease::Lease(Database& database, const Clock& clock, std::string name, const std::string& station)
    : database_(database)
    , clock_(clock)
    , name_(std::move(name))
    , holder_(station + " " + Commands::newId())
{
}

Lease::~Lease()
{
    try {
        database_.execute("DELETE FROM lease WHERE name = $1 AND holder = $2", {name_, holder_});
    } catch (const std::exception&) { // NOLINT(bugprone-empty-catch): it ends by itself
    }
}

bool Lease::take(std::chrono::milliseconds duration)
{
    const auto now = clock_.now();
    return database_.execute("INSERT INTO lease (name, holder, lease_until) VALUES ($1, $2, $3) "
                             "ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, "
                             "lease_until = excluded.lease_until "
                             "WHERE lease.holder = excluded.holder OR lease.lease_until <= $4",
               {name_, holder_, now + duration, now})
           == 1;
}

std::string Lease::holder() const
{
    const auto rows = database_.query(
        "SELECT holder FROM lease WHERE name = $1 AND lease_until > $2", {name_, clock_.now()});
    return rows.empty() ? "" : rows[0].text(0);
}

} // namespace lab
