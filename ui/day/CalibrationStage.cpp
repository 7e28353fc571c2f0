// SPDX-License-Identifier: MIT
#include "ui/day/CalibrationStage.h"

#include "calibration/BatchRunner.h"
#include "calibration/Profile.h"
#include "calibration/ProfileBook.h"
#include "calibration/bench/ModbusBench.h"
#include "lab/store/Database.h"
#include "lab/store/GasStore.h"
#include "lab/store/WorkQueue.h"
#include "ui/CertificatePaper.h"

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

    constexpr std::size_t perBatch = 16;

    /// The level that is furthest out, against its own tolerance: what the report draws.
    const calibration::PointResult& worst(const std::vector<calibration::PointResult>& points)
    {
        return *std::ranges::max_element(
            points, {}, [](const auto& point) { return std::abs(point.error) / point.tolerance; });
    }

    void count(const calibration::BatchResult& batch, DayResult& result)
    {
        result.modulesCalibrated += static_cast<int>(batch.modules.size());
        result.certified += batch.count(calibration::RunState::Certified);
        result.retired += batch.count(calibration::RunState::Retired);
        result.quarantined += batch.count(calibration::RunState::Failed);
        result.shots += batch.shots;
        for (const auto& module : batch.modules) {
            if (!module.asFound.empty()) {
                const auto& found = worst(module.asFound);
                DayResult::Errors errors {module.module.text(), found.error, 0, false, found.tolerance,
                    std::string(calibration::word(module.verdict))};
                if (!module.asLeft.empty()) {
                    errors.asLeft = worst(module.asLeft).error;
                    errors.hasAsLeft = true;
                }
                result.errors.push_back(std::move(errors));
            }
            if (!module.pdf.empty())
                result.certificates.push_back(module.pdf.string());
        }
    }

} // namespace

void calibrateReceived(lab::Database& database, const lab::Clock& clock, int port,
    const std::filesystem::path& folder, const lab::SignedIn& technician, const lab::SignedIn& approver,
    DayResult& result, const std::function<void(int done, int of)>& progress)
{
    std::vector<lab::ModuleSerial> waiting;
    constexpr int all = 1'000'000;
    lab::WorkQueue demand(database, clock, lab::benchDemand, technician.station, std::chrono::hours(1));
    for (const auto& serial : demand.claim(all))
        waiting.push_back(lab::Row::sound(lab::ModuleSerial::parse(serial), 0));

    calibration::ModbusBench bench(calibration::BenchAddress::loopback(port));
    const auto profile = calibration::ProfileBook(database).inForce("standard");
    if (!profile)
        throw lab::Failure(profile.error());
    calibration::BatchRunner runner(database, clock, bench,
        {.fixture = "1",
            .profile = *profile,
            .lots = lab::GasStore(database).inUse(),
            .technician = technician,
            .approver = approver,
            .folder = folder,
            .docks = {},
            .paper = certificatePaper()});
    for (std::size_t first = 0; first < waiting.size(); first += perBatch) {
        const auto modules = std::span(waiting).subspan(first, std::min(perBatch, waiting.size() - first));
        const auto batch = runner.run(modules);
        if (!batch)
            throw lab::Failure(batch.error());
        count(*batch, result);
        for (const auto& module : batch->modules)
            if (module.verdict == calibration::RunState::Aborted && module.reason)
                throw lab::Failure(*module.reason);
        progress(static_cast<int>(first + modules.size()), static_cast<int>(waiting.size()));
    }
}

} // namespace ui
