// SPDX-License-Identifier: MIT
#include "calibration/control/Touched.h"

#include "lab/store/Database.h"

namespace calibration {
namespace {

    std::vector<TouchedModule> touched(
        lab::Database& database, const std::string& condition, const lab::Values& values)
    {
        std::vector<TouchedModule> list;
        for (const auto& row :
            database.query(
                "SELECT r.module, r.id, r.started_at, r.state, m.state AS module_state, m.place, (SELECT "
                "c.id "
                "FROM certificate c WHERE c.run = r.id AND c.state = 'valid') AS certificate, (SELECT "
                "max(k.client) FROM kit k WHERE k.certificate IN (SELECT c.id FROM certificate c WHERE c.run "
                "= r.id)) AS client FROM calibration_run r JOIN module m ON m.serial = r.module WHERE "
                    + condition + " ORDER BY r.started_at, r.dock, r.id",
                values))
            list.push_back({row.parsed<lab::ModuleSerial>(0), row.text(1), row.instant(2), row.text(3),
                row.text(4), row.text(5), row.optionalText(6), row.optionalParsed<lab::ClientId>(7)});
        return list;
    }

} // namespace

std::vector<TouchedModule> Touched::byLot(const std::string& lot) const
{
    return touched(database_, "EXISTS (SELECT 1 FROM shot s WHERE s.lot = $1 AND s.run = r.id)", {lot});
}

std::vector<TouchedModule> Touched::byFixture(const std::string& fixture, lab::Instant from) const
{
    return touched(database_, "r.fixture = $1 AND r.started_at >= $2", {fixture, from});
}

std::optional<TouchedModule> Touched::byRun(const std::string& run) const
{
    auto found = touched(database_, "r.id = $1", {run});
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

} // namespace calibration
