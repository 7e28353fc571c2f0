// SPDX-License-Identifier: MIT
#include "lab/store/ChangeWatch.h"

#include "lab/store/Database.h"

namespace lab {
namespace {

    // From station to station along the primary key: neither engine skips through it by itself.
    constexpr auto chainEnds =
        "WITH RECURSIVE stations (station) AS (SELECT min(station) FROM journal UNION ALL "
        "SELECT (SELECT min(j.station) FROM journal j WHERE j.station > s.station) FROM stations s "
        "WHERE s.station IS NOT NULL) "
        "SELECT s.station AS station, (SELECT max(j.seq) FROM journal j WHERE j.station = s.station) AS last "
        "FROM stations s WHERE s.station IS NOT NULL ORDER BY s.station";

} // namespace

bool ChangeWatch::changed()
{
    std::string ends;
    for (const auto& row : database_.query(chainEnds))
        ends += row.text(0) + " " + std::to_string(row.integer(1)) + "\n";
    if (ends == seen_)
        return false;
    seen_ = std::move(ends);
    return true;
}

} // namespace lab
