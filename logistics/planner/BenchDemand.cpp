// SPDX-License-Identifier: MIT
#include "logistics/planner/BenchDemand.h"

#include "lab/store/Database.h"

#include <algorithm>
#include <map>

namespace logistics {

std::vector<BenchDemand> benchDemand(lab::Database& database)
{
    std::map<std::pair<std::string, std::string>, int> stock;
    for (const auto& row : database.query(
             "SELECT variant, firmware, count(*) AS modules FROM module WHERE state = 'certified' AND "
             "certificate IS NOT NULL AND serial NOT IN (SELECT module FROM packing) GROUP BY variant, "
             "firmware"))
        stock[{row.text(0), row.text(1)}] = row.whole(2);
    std::vector<BenchDemand> demand;
    for (const auto& row : database.query(
             "SELECT l.ship_on AS ship_on, c.variant AS variant, c.firmware AS firmware, count(*) AS kits "
             "FROM plan p JOIN plan_line l ON l.plan = p.id JOIN client c ON c.id = l.client WHERE "
             "p.is_current = 1 AND l.kit IS NULL AND l.ship_on IS NOT NULL AND l.client NOT IN "
             "(SELECT client FROM packing) GROUP BY l.ship_on, c.variant, c.firmware ORDER BY l.ship_on, "
             "c.variant, c.firmware")) {
        auto& left = stock[{row.text(1), row.text(2)}];
        const int fromStock = std::min(left, row.whole(3));
        left -= fromStock;
        if (row.whole(3) > fromStock)
            demand.push_back({row.date(0), row.text(1), row.text(2), row.whole(3) - fromStock});
    }
    return demand;
}

} // namespace logistics
