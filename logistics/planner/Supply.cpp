// SPDX-License-Identifier: MIT
#include "logistics/planner/Supply.h"

#include "lab/store/Database.h"

#include <algorithm>
#include <map>

namespace logistics {
namespace {

    constexpr int daysFromDockToStock = 3;
    constexpr int retiredInTen = 1;
    /// From shipping to the end of use: the longest interval there is, and a month in which the module lies
    /// at the client's until the old one expires.
    constexpr int longestUse = 95;

    using Kind = std::pair<std::string, std::string>; // variant, firmware

} // namespace

std::vector<StockLot> readSupply(lab::Database& database, lab::Date today, int days, int shelfLifeDays)
{
    const auto end = today.plusDays(days - 1);
    std::vector<StockLot> lots;
    for (const auto& row : database.query(
             "SELECT variant, firmware, certified_on, count(*) AS n FROM module WHERE state = 'certified' "
             "AND certified_on IS NOT NULL GROUP BY variant, firmware, certified_on ORDER BY variant, "
             "firmware, certified_on")) {
        const auto until = std::min(end, row.date(2).plusDays(shelfLifeDays - longestUse));
        if (until >= today)
            lots.push_back({row.text(0), row.text(1), today, until, row.whole(3)});
    }

    std::map<Kind, std::map<lab::Date, int>> returning;
    // A late line may come any day; it is not counted on before it is here.
    for (const auto& row : database.query(
             "SELECT m.variant AS variant, m.firmware AS firmware, e.due AS due, count(*) AS n "
             "FROM expected_return e JOIN module m ON m.serial = e.module WHERE e.closed_at IS NULL AND "
             "e.due >= $1 AND m.state <> 'lost' GROUP BY m.variant, m.firmware, e.due",
             {today}))
        returning[{row.text(0), row.text(1)}][row.date(2).plusDays(daysFromDockToStock)] += row.whole(3);
    for (const auto& row : database.query(
             "SELECT variant, firmware, count(*) AS n FROM module WHERE state IN ('received', 'on-bench') "
             "GROUP BY variant, firmware"))
        returning[{row.text(0), row.text(1)}][today.plusDays(daysFromDockToStock)] += row.whole(2);

    for (const auto& [kind, byDay] : returning) {
        int coming = 0;
        int counted = 0;
        for (const auto& [day, modules] : byDay) {
            coming += modules;
            const int certified = coming * (10 - retiredInTen) / 10;
            if (day <= end && certified > counted)
                lots.push_back({kind.first, kind.second, day, end, certified - counted});
            counted = certified;
        }
    }
    return lots;
}

} // namespace logistics
