// SPDX-License-Identifier: MIT
#include "ui/day/WorkingDay.h"

#include "carriers/TrackingSweep.h"
#include "carriers/sandbox/SandboxProcess.h"
#include "carriers/ups/UpsCarrier.h"
#include "lab/AtomicFile.h"
#include "lab/ChildProgram.h"
#include "lab/Clock.h"
#include "lab/SecretFile.h"
#include "lab/audit/Audit.h"
#include "lab/store/Database.h"
#include "lab/store/StaffStore.h"
#include "lab/store/WorkQueue.h"
#include "logistics/dispatch/mail/SmtpHost.h"
#include "scanner/LabelParser.h"
#include "ui/day/CalibrationStage.h"
#include "ui/day/DockStage.h"
#include "ui/day/Report.h"
#include "ui/day/ShippingStage.h"

#include <chrono>
#include <optional>

namespace ui {
namespace {

    std::map<std::string, int> parcelClasses(lab::Database& database)
    {
        std::map<std::string, int> classes;
        for (const auto& row : database.query(
                 "SELECT p.status AS status, count(*) AS n FROM parcel p JOIN kit k ON k.id = p.kit "
                 "AND k.closed_on IS NULL WHERE p.status <> 'delivered' GROUP BY p.status"))
            classes[row.text(0)] = row.whole(1);
        return classes;
    }

    logistics::SmtpOptions smtpOptions(const Poco::JSON::Object& ready)
    {
        logistics::SmtpOptions options;
        options.host = "127.0.0.1";
        options.port = ready.getValue<int>("port");
        options.user = ready.getValue<std::string>("user");
        options.caFile = ready.getValue<std::string>("ca");
        auto password = lab::readSecretFile(ready.getValue<std::string>("password_file"));
        if (!password)
            throw lab::Failure(password.error());
        options.password = *std::move(password);
        return options;
    }

} // namespace

class WorkingDay::Impl {
public:
    Impl(DayRequest request, std::filesystem::path program, Language language,
        std::function<void(const DayProgress&)> progress)
        : request_(std::move(request))
        , program_(std::move(program))
        , language_(language)
        , progress_(std::move(progress))
    {
    }

    lab::Expected<DayResult> run();

private:
    void dock();
    void track();
    void calibrate();
    void planAndShip();
    void report();

    /// Runs a stage, times it, and writes down what an outside part failed at; true when it went well.
    bool stage(const std::string& name, const std::function<void()>& work);
    auto counting()
    {
        return [this](int done, int of) { progress_({stageName_, done, of, false}); };
    }
    lab::SignedIn signedIn(lab::Role role, std::size_t index, const char* station) const
    {
        return {lab::StaffStore(*database_).withRole(role).at(index), station};
    }
    void setTime(int hour, int minute = 0) { clock_->set(zone_->at(request_.lab.day, hour, minute)); }

    DayRequest request_;
    std::filesystem::path program_;
    Language language_;
    std::function<void(const DayProgress&)> progress_;
    std::string stageName_;

    DayResult result_;
    std::vector<lab::Arrival> arrivals_;
    std::unique_ptr<lab::Database> database_;
    std::optional<lab::Zone> zone_;
    std::optional<lab::FixedClock> clock_;
    std::unique_ptr<carriers::sandbox::SandboxProcess> ups_;
    std::unique_ptr<carriers::Carrier> carrier_;
};

bool WorkingDay::Impl::stage(const std::string& name, const std::function<void()>& work)
{
    stageName_ = name;
    progress_({name, 0, 0, false});
    const auto began = std::chrono::steady_clock::now();
    bool well = true;
    try {
        work();
    } catch (const lab::Failure& failure) {
        result_.troubles.push_back({name, failure.message()});
        well = false;
    }
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
    result_.seconds.emplace_back(name, took.count());
    progress_({name, 0, 0, true});
    return well;
}

lab::Expected<DayResult> WorkingDay::Impl::run()
{
    result_.day = request_.lab.day;
    result_.seed = request_.lab.seed;
    result_.folder = request_.folder;
    std::error_code error;
    if (std::filesystem::exists(request_.folder / "lab.db", error))
        return lab::refused("day.folder-taken", {{"folder", request_.folder.string()}});

    lab::Expected<std::vector<lab::Arrival>> made = std::vector<lab::Arrival>();
    stage("lab", [&] {
        made = lab::makeTrainingLab(request_.folder, request_.lab);
        if (made)
            database_ = lab::Database::open(lab::DatabaseUrl::sqlite(request_.folder / "lab.db"));
    });
    if (!made)
        return tl::make_unexpected(made.error());
    if (!database_)
        throw lab::Failure(result_.troubles.front().what);
    arrivals_ = *std::move(made);
    zone_ = lab::Zone::find("America/New_York").value();
    clock_.emplace(zone_->at(request_.lab.day, 8));

    dock();
    track();
    calibrate();
    planAndShip();
    report();
    return result_;
}

void WorkingDay::Impl::dock()
{
    const scanner::LabelParser parser;
    DockStage dock(*database_, arrivals_, request_.lab.seed, request_.folder / "photos", program_);
    const auto progress = [this, &dock](int done) { progress_({stageName_, done, dock.boxes(), false}); };
    if (!stage("photos", [&] { dock.photograph(progress); }))
        return;
    if (!stage("read", [&] { dock.read(parser, result_, progress); }))
        return;
    setTime(8, 30);
    logistics::ReturnsDesk desk(
        *database_, *clock_, *zone_, signedIn(lab::Role::Warehouse, 0, "dock-1"), logistics::ReturnRules());
    stage("receive", [&] { dock.receive(desk, parser, *clock_, result_, progress); });
}

void WorkingDay::Impl::track()
{
    setTime(11);
    stage("track", [&] {
        ups_ = std::make_unique<carriers::sandbox::SandboxProcess>(
            program_, (request_.folder / "lab.db").string(), request_.carrierFaults);
        carrier_ = std::make_unique<carriers::ups::UpsCarrier>(ups_->clientOptions());
        ups_->setTime(clock_->now());
        constexpr std::chrono::seconds patience(30);
        const int due = lab::WorkQueue(*database_, *clock_, lab::parcelsToPoll, "office", patience).waiting();
        carriers::TrackingSweep sweep(*database_, *carrier_, *clock_);
        const auto counts = sweep.runDue("office", patience, [&](int done) {
            progress_({stageName_, done, due, false});
        });
        result_.parcelsTracked = counts.parcels;
        result_.trackingRequests = counts.requests;
        if (counts.firstFailure)
            throw lab::Failure(*counts.firstFailure);
    });
    result_.parcelClasses = parcelClasses(*database_);
}

void WorkingDay::Impl::calibrate()
{
    setTime(12);
    stage("calibrate", [&] {
        std::vector<std::string> words {"sandbox", "bench", "--fast", "--with-parent", "--lab",
            request_.folder.string(), "--seed", std::to_string(request_.lab.seed), "--valve-log",
            (request_.folder / "valves.jsonl").string()};
        for (const auto& fault : request_.benchFaults)
            words.insert(words.end(), {"--fault", fault});
        const lab::ChildProgram bench(program_, words, request_.folder / "bench.log");
        calibrateReceived(*database_, *clock_, bench.ready().getValue<int>("port"), request_.folder,
            signedIn(lab::Role::Technician, 0, "bench-1"), signedIn(lab::Role::Supervisor, 0, "office"),
            result_, counting());
    });
}

void WorkingDay::Impl::planAndShip()
{
    setTime(14);
    if (!carrier_) { // the sandbox did not start; nothing can be asked or sent
        result_.troubles.push_back({"plan", {"carrier.unreachable", {}}});
        return;
    }
    ShippingStage shipping(*database_, *clock_, *zone_, *carrier_, request_.folder);
    if (!stage("plan", [&] { shipping.plan(signedIn(lab::Role::Planner, 0, "office"), result_); }))
        return;
    setTime(15);
    stage(
        "ship", [&] { shipping.ship(signedIn(lab::Role::Warehouse, 1, "packing-1"), result_, counting()); });
    stage("mail", [&] {
        std::vector<std::string> words {
            "sandbox", "mail", "--with-parent", "--outbox", (request_.folder / "outbox").string()};
        for (const auto& fault : request_.mailFaults)
            words.insert(words.end(), {"--fault", fault});
        const lab::ChildProgram mailHost(program_, words, request_.folder / "mail.log");
        logistics::SmtpHost mail(smtpOptions(mailHost.ready()));
        shipping.notify(mail, result_);
    });
}

void WorkingDay::Impl::report()
{
    carrier_.reset();
    ups_.reset();
    const auto began = std::chrono::steady_clock::now();
    progress_({"report", 0, 0, false});
    const lab::AnchorBook anchors(request_.folder);
    anchors.anchor(*database_, clock_->now());
    const auto verdict = lab::audit(*database_, anchors);
    result_.journalEntries = verdict.entries;
    result_.journalIntact = verdict.intact();
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
    result_.seconds.emplace_back("report", took.count());
    lab::writeAtomically(request_.folder / "report.html", reportHtml(result_, language_));
    progress_({"report", 0, 0, true});
}

WorkingDay::WorkingDay(DayRequest request, std::filesystem::path program, Language language,
    std::function<void(const DayProgress&)> progress)
    : impl_(std::make_unique<Impl>(std::move(request), std::move(program), language, std::move(progress)))
{
}
WorkingDay::~WorkingDay() = default;

lab::Expected<DayResult> WorkingDay::run() { return impl_->run(); }

} // namespace ui
