// SPDX-License-Identifier: MIT
#include "calibration/BenchRecords.h"

#include "calibration/RunStore.h"
#include "lab/store/Database.h"
#include "lab/store/Json.h"
#include "lab/store/WorkQueue.h"

#include <Poco/JSON/Array.h>

namespace calibration {
namespace {

    /// Of a batch that was stopped.
    const std::string leftInADock =
        "(m.state = 'on-bench' AND NOT EXISTS (SELECT 1 FROM calibration_run r WHERE r.module = m.serial AND "
        "r.state = 'proposed'))";

    std::vector<lab::ModuleSerial> serialsOf(const lab::Rows& rows)
    {
        std::vector<lab::ModuleSerial> serials;
        for (const auto& row : rows)
            serials.push_back(row.parsed<lab::ModuleSerial>(0));
        return serials;
    }

    std::vector<PointResult> pointsIn(const Poco::JSON::Object& results, const char* key)
    {
        std::vector<PointResult> points;
        const auto list = results.getArray(key);
        for (unsigned i = 0; i < list->size(); ++i)
            points.push_back(pointOf(*list->getObject(i)));
        return points;
    }

    DockRecord recordOf(const RunStore& store, CalibrationRun run)
    {
        if (const auto text = store.results(run.id); !text.empty()) {
            const auto results = lab::parseObject(text);
            run.asFound = pointsIn(*results, "as_found");
            run.asLeft = pointsIn(*results, "as_left");
        }
        auto shots = store.shots(run.id);
        return {std::move(run), shots.empty() ? std::nullopt : std::optional(std::move(shots.back()))};
    }

} // namespace

bool waitsForBench(lab::ModuleState state)
{
    return state == lab::ModuleState::Received || state == lab::ModuleState::OnBench
           || state == lab::ModuleState::Certified; // its shelf life is over
}

std::vector<DockRecord> lastBatch(lab::Database& database, const std::string& fixture)
{
    const RunStore store(database);
    std::vector<DockRecord> records;
    for (const auto& row :
        database.query("SELECT id FROM calibration_run WHERE batch = (SELECT batch FROM "
                       "calibration_run WHERE fixture = $1 ORDER BY started_at DESC, batch LIMIT 1) "
                       "ORDER BY dock",
            {fixture}))
        if (auto run = store.find(row.text(0)))
            records.push_back(recordOf(store, *std::move(run)));
    return records;
}

std::vector<lab::ModuleSerial> waitingForBench(lab::Database& database, int most)
{
    return serialsOf(
        database.query("SELECT m.serial AS serial FROM module m WHERE m.state = 'received' OR " + leftInADock
                           + " ORDER BY CASE m.state WHEN 'on-bench' THEN 0 ELSE 1 END, m.serial LIMIT $1",
            {most}));
}

std::vector<lab::ModuleSerial> claimForBench(lab::Database& database, lab::WorkQueue& demand, int most)
{
    auto serials = serialsOf(database.query(
        "SELECT m.serial AS serial FROM module m WHERE " + leftInADock + " ORDER BY m.serial LIMIT $1",
        {most}));
    for (const auto& serial : demand.claim(most - static_cast<int>(serials.size())))
        serials.push_back(lab::Row::sound(lab::ModuleSerial::parse(serial), 0));
    return serials;
}

} // namespace calibration
