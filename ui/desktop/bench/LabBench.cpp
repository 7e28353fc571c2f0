// SPDX-License-Identifier: MIT
#include "ui/desktop/bench/LabBench.h"

#include "calibration/ProfileBook.h"
#include "calibration/bench/RegisterMap.h"
#include "calibration/control/ControlDesk.h"
#include "lab/store/Database.h"
#include "lab/store/GasStore.h"
#include "lab/store/LabIdentity.h"
#include "lab/store/WorkQueue.h"
#include "ui/BenchCheck.h"
#include "ui/BenchConnection.h"
#include "ui/CertificatePaper.h"
#include "ui/Workstation.h"

namespace ui::desktop {
namespace {

    constexpr const char* fixture = "1";
    constexpr int mostWaiting = 999;

} // namespace

struct LabBench::Line {
    explicit Line(std::unique_ptr<BenchConnection> bench)
        : connection(std::move(bench))
        , view(connection->bench().lineToWatch())
    {
    }
    std::unique_ptr<BenchConnection> connection;
    calibration::BenchView view;
};

class LabBench::Working {
public:
    explicit Working(LabBench& bench)
        : bench_(bench)
    {
        const std::lock_guard lock(bench_.mutex_);
        bench_.calibrating_ = true;
    }
    ~Working()
    {
        const std::lock_guard lock(bench_.mutex_);
        bench_.calibrating_ = false;
    }
    Working(const Working&) = delete;
    Working& operator=(const Working&) = delete;

private:
    LabBench& bench_;
};

LabBench::LabBench(Workstation& workstation)
    : workstation_(workstation)
{
}
LabBench::~LabBench() = default;

calibration::Profile LabBench::profile()
{
    const bool training = workstation_.identity().kind == lab::LabKind::Training;
    const auto profile =
        calibration::ProfileBook(workstation_.database()).inForce(training ? "training" : "standard");
    if (!profile)
        throw lab::Failure(profile.error());
    return *profile;
}

BenchRecords LabBench::records()
{
    auto& database = workstation_.database();
    BenchRecords records {
        calibration::waitingForBench(database, mostWaiting), calibration::lastBatch(database, fixture), {}};
    for (const auto& run : calibration::RunStore(database).proposed())
        if (run.fixture == fixture)
            records.proposed.push_back(run.id);
    if (const auto demand = logistics::benchDemand(database); !demand.empty())
        records.due = demand.front();
    records.loaded = calibration::BenchLoading(database, workstation_.clock()).loaded(fixture);
    return records;
}

lab::Expected<calibration::LoadedModule> LabBench::load(
    const lab::ModuleSerial& module, std::optional<int> dock)
{
    const auto technician = workstation_.actingAs(lab::Role::Technician);
    if (!technician)
        return tl::make_unexpected(technician.error());
    return calibration::BenchLoading(workstation_.database(), workstation_.clock())
        .load(*technician, fixture, module, dock);
}

lab::Expected<void> LabBench::unload(const lab::ModuleSerial& module)
{
    const auto technician = workstation_.actingAs(lab::Role::Technician);
    if (!technician)
        return tl::make_unexpected(technician.error());
    return calibration::BenchLoading(workstation_.database(), workstation_.clock())
        .unload(*technician, fixture, module);
}

lab::Expected<std::shared_ptr<LabBench::Line>> LabBench::line()
{
    const std::lock_guard lock(mutex_);
    if (!line_) {
        auto opened = BenchConnection::open(workstation_, false);
        if (!opened)
            return tl::make_unexpected(opened.error());
        line_ = std::make_shared<Line>(*std::move(opened));
    }
    return line_;
}

void LabBench::drop(const std::shared_ptr<Line>& lost)
{
    const std::lock_guard lock(mutex_);
    if (line_ == lost && !calibrating_)
        line_.reset();
}

calibration::BenchPicture LabBench::look()
{
    const auto found = line();
    if (!found)
        throw lab::Failure(found.error());
    try {
        return (*found)->view.look();
    } catch (const lab::Failure& failure) {
        // Gone, not merely out of order: a training bench is started anew at the next look.
        if (failure.message().code == "bench.lost")
            drop(*found);
        throw;
    }
}

lab::Expected<calibration::BatchResult> LabBench::calibrate(
    const calibration::BatchRunner::Watcher& watch, const std::stop_token& stop)
{
    const auto technician = workstation_.actingAs(lab::Role::Technician);
    if (!technician)
        return tl::make_unexpected(technician.error());
    const auto found = line();
    if (!found)
        return tl::make_unexpected(found.error());
    auto& database = workstation_.database();
    // Until they are loaded, so that another bench does not take them too.
    lab::WorkQueue demand(
        database, workstation_.clock(), lab::benchDemand, technician->station, std::chrono::minutes(5));
    std::vector<lab::ModuleSerial> modules;
    std::vector<int> docks;
    for (const auto& one : calibration::BenchLoading(database, workstation_.clock()).loaded(fixture)) {
        modules.push_back(one.module);
        docks.push_back(one.dock);
    }
    if (modules.empty())
        modules = calibration::claimForBench(database, demand, calibration::registers::docks);
    if (modules.empty())
        return lab::refused("run.no-modules");

    const Working working(*this);

    calibration::BatchRunner runner(database, workstation_.clock(), (*found)->connection->bench(),
        {.fixture = fixture,
            .profile = profile(),
            .lots = lab::GasStore(database).inUse(),
            .technician = *technician,
            .approver = std::nullopt,
            .folder = workstation_.folder(),
            .docks = docks,
            .paper = certificatePaper(),
            .pause = &pause_});
    return runner.run(modules, watch, stop);
}

void LabBench::closeGas()
{
    std::shared_ptr<Line> open;
    {
        const std::lock_guard lock(mutex_);
        open = line_;
    }
    if (open)
        open->connection->bench().makeSafe();
}

lab::Expected<int> LabBench::sign(const std::vector<std::string>& runs)
{
    const auto approver = workstation_.actingAs(lab::Role::Supervisor);
    if (!approver)
        return tl::make_unexpected(approver.error());
    calibration::CalibrationDesk desk(
        workstation_.database(), workstation_.clock(), workstation_.folder(), certificatePaper());
    int signedRuns = 0;
    for (const auto& run : runs) {
        const auto certificate = desk.approve(*approver, run);
        if (!certificate)
            return tl::make_unexpected(certificate.error());
        ++signedRuns;
    }
    return signedRuns;
}

HoldRecords LabBench::controls()
{
    constexpr int onTheChart = 30;
    auto& database = workstation_.database();
    const calibration::HoldStore holds(database);
    HoldRecords records {
        holds.open(fixture), {}, calibration::ControlStore(database).latest(fixture, onTheChart)};
    if (records.hold)
        records.modules = holds.modules(records.hold->id);
    return records;
}

lab::Expected<void> LabBench::explain(const std::string& cause, const std::string& action)
{
    const auto technician = workstation_.actingAs(lab::Role::Technician);
    if (!technician)
        return tl::make_unexpected(technician.error());
    return calibration::ControlDesk(workstation_.database(), workstation_.clock())
        .explain(*technician, fixture, cause, action)
        .map([](const calibration::BenchHold&) {});
}

lab::Expected<calibration::ControlCheck> LabBench::check()
{
    const auto technician = workstation_.actingAs(lab::Role::Technician);
    if (!technician)
        return tl::make_unexpected(technician.error());
    const auto found = line();
    if (!found)
        return tl::make_unexpected(found.error());
    const Working working(*this);
    return checkBench(workstation_, *(*found)->connection, *technician);
}

lab::Expected<void> LabBench::release()
{
    const auto supervisor = workstation_.actingAs(lab::Role::Supervisor);
    if (!supervisor)
        return tl::make_unexpected(supervisor.error());
    return calibration::ControlDesk(workstation_.database(), workstation_.clock())
        .release(*supervisor, fixture)
        .map([](const calibration::BenchHold&) {});
}

} // namespace ui::desktop
