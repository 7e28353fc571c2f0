// SPDX-License-Identifier: MIT
#include "logistics/planner/Supply.h"

#include "lab/store/Database.h"

#include <algorithm>

namespace logistics {
namespace {

    constexpr int daysFromDockToStock = 3;
    constexpr int retiredInTen = 1;

} // namespace

std::map<std::string, std::vector<int>> readSupply(lab::Database& database, lab::Date today, int days)
{
    std::map<std::string, std::vector<int>> stock;
    std::map<std::string, std::vector<int>> returning;
    const auto seriesOf = [&](auto& table, const std::string& variant) -> std::vector<int>& {
        auto& series = table[variant];
        series.resize(static_cast<std::size_t>(days), 0);
        return series;
    };
    for (const auto& row : database.query(
             "SELECT variant, count(*) AS n FROM module WHERE state = 'certified' GROUP BY variant"))
        for (auto& day : seriesOf(stock, row.text(0)))
            day += row.whole(1);

    // A late line may come any day; it is not counted on before it is here.
    for (const auto& row :
        database.query("SELECT m.variant AS variant, e.due AS due, count(*) AS n FROM expected_return e "
                       "JOIN module m ON m.serial = e.module WHERE e.closed_at IS NULL AND e.due >= $1 "
                       "AND m.state <> 'lost' GROUP BY m.variant, e.due",
            {today})) {
        auto& series = seriesOf(returning, row.text(0));
        for (int day = row.date(1).daysSince(today) + daysFromDockToStock; day < days; ++day)
            series[static_cast<std::size_t>(day)] += row.whole(2);
    }
    for (const auto& row : database.query("SELECT variant, count(*) AS n FROM module "
                                          "WHERE state IN ('received', 'on-bench') GROUP BY variant")) {
        auto& series = seriesOf(returning, row.text(0));
        for (int day = daysFromDockToStock; day < days; ++day)
            series[static_cast<std::size_t>(day)] += row.whole(1);
    }
    for (const auto& [variant, series] : returning) {
        auto& sum = seriesOf(stock, variant);
        std::ranges::transform(sum, series, sum.begin(),
            [](int there, int coming) { return there + coming * (10 - retiredInTen) / 10; });
    }
    return stock;
}

} // namespace logistics
