// SPDX-License-Identifier: MIT
#include "logistics/rules/TariffBook.h"

#include "lab/store/Commands.h"
#include "lab/store/Database.h"
#include "lab/values/Csv.h"
#include "lab/values/Text.h"
#include "logistics/rules/Service.h"
#include "logistics/rules/Tariff.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace logistics {
namespace {

    const lab::CommandKind takeInKind {"tariff.take-in", {lab::Role::Planner, lab::Role::Supervisor}};
    constexpr double mostDollars = 10'000;

    using Columns = std::map<std::string, std::size_t, std::less<>>;

    std::string_view cell(const Columns& columns, const lab::csv::Record& record, std::string_view name)
    {
        const auto column = columns.find(name);
        if (column == columns.end() || column->second >= record.cells.size())
            return {};
        return lab::csv::plain(record.cells[column->second]);
    }

    lab::Expected<lab::TariffRow> rowOf(
        const Columns& columns, const lab::csv::Record& record, lab::Date today)
    {
        const auto refused = [&](std::string_view column) {
            return lab::refused(
                "tariff.row", {{"row", std::to_string(record.row)}, {"column", std::string(column)},
                                  {"text", lab::text::shown(cell(columns, record, column))}});
        };
        const auto service = parseService(cell(columns, record, "service"));
        if (!service)
            return refused("service");
        const auto area = cell(columns, record, "area");
        if (!area.empty() && (area.size() != 3 || postalArea(area).empty()))
            return refused("area");
        const auto dollars = lab::text::parseNumber(cell(columns, record, "dollars"));
        if (!dollars || !(*dollars >= 0) || *dollars > mostDollars)
            return refused("dollars");
        auto from = today;
        if (const auto written = cell(columns, record, "from"); !written.empty()) {
            const auto day = lab::Date::parse(written);
            if (!day)
                return refused("from");
            from = *day;
        }
        return lab::TariffRow {
            std::string(code(*service)), std::string(area), from, std::llround(*dollars * 1000)};
    }

} // namespace

lab::Expected<std::vector<lab::TariffRow>> readTariff(std::string_view text, lab::Date today)
{
    const auto records = lab::csv::read(text);
    if (!records)
        return tl::make_unexpected(records.error());
    Columns columns;
    if (!records->empty())
        for (std::size_t i = 0; i < records->front().cells.size(); ++i)
            columns.emplace(records->front().cells[i], i);
    for (const auto* needed : {"service", "dollars"})
        if (!columns.contains(needed))
            return lab::refused("tariff.column", {{"column", needed}});
    std::vector<lab::TariffRow> rows;
    std::set<std::tuple<std::string, std::string, lab::Date>> seen;
    for (std::size_t i = 1; i < records->size(); ++i) {
        auto row = rowOf(columns, (*records)[i], today);
        if (!row)
            return tl::make_unexpected(row.error());
        if (!seen.emplace(row->service, row->area, row->effectiveFrom).second)
            return lab::refused("tariff.twice", {{"row", std::to_string((*records)[i].row)}});
        rows.push_back(*std::move(row));
    }
    if (rows.empty())
        return lab::refused("tariff.empty");
    return rows;
}

lab::Expected<int> takeInTariff(lab::Database& database, const lab::Clock& clock,
    const std::vector<lab::TariffRow>& rows, const lab::SignedIn& who)
{
    int changed = 0;
    Poco::JSON::Object request;
    request.set("rows", static_cast<int>(rows.size()));
    const auto done = lab::Commands(database, clock)
                          .perform(lab::Commands::newId(), takeInKind, who, request,
                              [&](lab::Instant) -> lab::Expected<lab::Applied> {
                                  lab::TariffStore store(database);
                                  for (const auto& row : rows) {
                                      const auto known = store.inForce(row.effectiveFrom);
                                      const auto same = [&](const lab::TariffRow& old) {
                                          return old.service == row.service && old.area == row.area
                                                 && old.mills == row.mills;
                                      };
                                      if (std::ranges::any_of(known, same))
                                          continue;
                                      store.put(row, who.staff.id);
                                      ++changed;
                                  }
                                  Poco::JSON::Object body;
                                  body.set("changed", changed);
                                  return lab::Applied {"tariff", body, Poco::JSON::Object()};
                              });
    if (!done)
        return tl::make_unexpected(done.error());
    return changed;
}

} // namespace logistics
