// SPDX-License-Identifier: MIT
#include "lab/store/WorkQueue.h"

#include "lab/Clock.h"
#include "lab/store/Commands.h"
#include "lab/store/Database.h"

#include <algorithm>
#include <cassert>

namespace lab {

const WorkKind benchDemand {"module", "serial", "w.state = 'received'", "w.serial"};

const WorkKind parcelsToPoll {"parcel", "number",
    "(w.next_poll IS NULL OR w.next_poll <= $1) AND EXISTS (SELECT 1 FROM kit k JOIN module m ON m.serial = "
    "k.module WHERE k.id = w.kit AND k.closed_on IS NULL AND ((w.direction = 'outbound' AND m.state = "
    "'shipped') "
    "OR (w.direction = 'return' AND m.state IN ('expired', 'returning', 'lost'))))",
    "coalesce(w.next_poll, 0), w.number"};

const WorkKind noticesToSend {"notice", "id", "w.state = 'queued'", "w.queued_at, w.id"};

WorkQueue::WorkQueue(Database& database, const Clock& clock, const WorkKind& kind, const std::string& station,
    std::chrono::milliseconds lease)
    : database_(database)
    , clock_(clock)
    , kind_(kind)
    , holder_(station + " " + Commands::newId())
    , lease_(lease)
{
}

WorkQueue::~WorkQueue()
{
    try {
        while (!held_.empty())
            release(std::string(*held_.begin()));
    } catch (const std::exception&) { // NOLINT(bugprone-empty-catch): the lease ends by itself
    }
}

std::vector<std::string> WorkQueue::claim(int most)
{
    assert(!database_.writing());
    const auto now = clock_.now();
    const std::string table(kind_.table);
    const std::string key(kind_.key);
    std::vector<std::string> keys;
    for (const auto& row : database_.query(
             "UPDATE " + table + " SET lease_until = CAST($1 AS BIGINT) + $2, claimed_by = $3 WHERE " + key
                 + " IN (SELECT w." + key + " FROM " + table
                 + " w WHERE (w.lease_until IS NULL OR w.lease_until <= $1) AND " + std::string(kind_.waiting)
                 + " ORDER BY " + std::string(kind_.order) + " LIMIT $4"
                 + std::string(database_.passingOverLocked()) + ") RETURNING " + key,
             {now, std::int64_t {lease_.count()}, holder_, most}))
        keys.push_back(row.text(0));
    std::ranges::sort(keys);
    held_.insert(keys.begin(), keys.end());
    return keys;
}

int WorkQueue::waiting() const
{
    return database_
        .query("SELECT count(*) FROM " + std::string(kind_.table) + " w WHERE CAST($1 AS BIGINT) > 0 AND "
                   + std::string(kind_.waiting),
            {clock_.now()})
        .at(0)
        .whole(0);
}

void WorkQueue::release(const std::string& key)
{
    held_.erase(key);
    const std::string table(kind_.table);
    database_.execute("UPDATE " + table + " SET claimed_by = NULL, lease_until = NULL WHERE "
                          + std::string(kind_.key) + " = $1 AND claimed_by = $2",
        {key, holder_});
}

} // namespace lab
