// SPDX-License-Identifier: MIT
#include "calibration/health/HealthRecords.h"

#include "calibration/RunStore.h"
#include "lab/store/Database.h"
#include "lab/values/Zone.h"

#include <algorithm>

namespace calibration {
namespace {

    /// The middle one of a few: one bad pulse does not count.
    std::optional<double> median(std::vector<double> values)
    {
        if (values.empty())
            return std::nullopt;
        const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
        std::ranges::nth_element(values, middle);
        return *middle;
    }

    Visit visitOf(const RunStore& store, const CalibrationRun& run, const lab::Zone& zone)
    {
        Visit visit {zone.dateAt(run.startedAt), {}};
        auto value = [&](Indicator indicator) -> auto&
        {
            return visit.values[static_cast<std::size_t>(indicator)];
        };
        if (run.birthGain > 0)
            value(Indicator::Gain) = run.newGain / run.birthGain;
        std::vector<double> taus;
        std::vector<double> shapes;
        for (const auto& shot : store.shots(run.id)) {
            if (shot.kind == ShotKind::Blank) { // the last of them is the one that counted
                value(Indicator::Blank) = shot.record.reading.milligramsPerLitre();
                continue;
            }
            if (shot.record.noCurrent || !(shot.record.charge > 0))
                continue;
            taus.push_back(shot.record.tau);
            shapes.push_back(shot.record.peak / shot.record.charge);
        }
        value(Indicator::Tau) = median(std::move(taus));
        value(Indicator::PeakPerCharge) = median(std::move(shapes));
        const auto points = store.points(run.id);
        for (const auto* level : {&points.asFound, &points.asLeft})
            for (const auto& point : *level)
                value(Indicator::Scatter) =
                    std::max(value(Indicator::Scatter).value_or(0), point.readings.deviation);
        return visit;
    }

} // namespace

std::vector<Visit> visitsOf(lab::Database& database, const lab::ModuleSerial& module, const lab::Zone& zone)
{
    const RunStore store(database);
    std::vector<Visit> visits;
    for (const auto& row :
        database.query(
            "SELECT id FROM calibration_run WHERE module = $1 AND results <> '' AND state NOT IN ('running', "
            "'aborted') ORDER BY started_at, id",
            {module.text()}))
        visits.push_back(visitOf(store, store.find(row.text(0)).value(), zone));
    for (const auto indicator : {Indicator::Tau, Indicator::PeakPerCharge}) {
        std::optional<double> first;
        for (auto& visit : visits) {
            auto& value = visit.values[static_cast<std::size_t>(indicator)];
            if (!value)
                continue;
            if (!first)
                first = value;
            value = *value / *first;
        }
    }
    return visits;
}

} // namespace calibration
