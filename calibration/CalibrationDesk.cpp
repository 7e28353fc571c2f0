// SPDX-License-Identifier: MIT
#include "calibration/CalibrationDesk.h"

#include "calibration/BenchLoading.h"
#include "calibration/BenchRecords.h"
#include "calibration/ImpactCase.h"
#include "calibration/certificate/CertificateDraft.h"
#include "calibration/certificate/CertificateIssue.h"
#include "calibration/control/ControlDesk.h"
#include "calibration/equipment/EquipmentRules.h"
#include "lab/Clock.h"
#include "lab/people/StaffDesk.h"
#include "lab/store/Database.h"
#include "lab/store/EquipmentStore.h"
#include "lab/store/ModuleStore.h"

#include <Poco/JSON/Array.h>

#include <set>

namespace calibration {
namespace {

    const lab::CommandKind loading {"calibration.load", {lab::Role::Technician}};
    const lab::CommandKind proposing {
        "calibration.propose", {lab::Role::Technician}, lab::Presence::NotNeeded};
    const lab::CommandKind approving {
        "calibration.approve", {lab::Role::Supervisor}, lab::Presence::JustProved};

    constexpr const char* failedShelf = "Q1";
    constexpr int modulesInABin = 20;

    lab::Zone zoneOf(const lab::LabIdentity& identity)
    {
        const auto zone = lab::Zone::find(identity.zone);
        if (!zone)
            throw lab::Failure(zone.error());
        return *zone;
    }

    Poco::JSON::Object outcomeOf(const CalibrationRun& run)
    {
        Poco::JSON::Object json;
        json.set("run", run.id);
        json.set("module", run.module.text());
        json.set("state", std::string(word(run.state)));
        json.set("as_found_out", run.asFoundOut());
        if (run.reason)
            json.set("reason", run.reason->code);
        return json;
    }

} // namespace

CalibrationDesk::CalibrationDesk(
    lab::Database& database, const lab::Clock& clock, std::filesystem::path folder, CertificatePaper paper)
    : database_(database)
    , clock_(clock)
    , folder_(std::move(folder))
    , paper_(std::move(paper))
    , identity_(lab::readLabIdentity(database))
    , zone_(zoneOf(identity_))
    , commands_(database, clock)
    , store_(database)
{
}

lab::Date CalibrationDesk::today() const { return zone_.dateAt(clock_.now()); }

lab::Expected<std::vector<CalibrationRun>> CalibrationDesk::load(const lab::SignedIn& technician,
    const std::string& fixture, const Profile& profile, std::span<const Loading> modules)
{
    if (modules.empty())
        return lab::refused("run.no-modules");
    if (profile.trainingOnly && identity_.kind == lab::LabKind::Live)
        return lab::refused("profile.training-only", {{"profile", profile.name}});
    std::set<std::string> seen;
    Poco::JSON::Array list;
    for (const auto& one : modules) {
        if (!seen.insert(one.module.text()).second || !seen.insert(std::to_string(one.dock)).second)
            return lab::refused("run.module-twice", {{"module", one.module.text()}});
        Poco::JSON::Object entry;
        entry.set("dock", one.dock);
        entry.set("module", one.module.text());
        list.add(entry);
    }
    Poco::JSON::Object request;
    request.set("fixture", fixture);
    request.set("profile", profile.name);
    request.set("modules", list);
    std::vector<CalibrationRun> runs;
    const auto done = commands_.perform(lab::Commands::newId(), loading, technician, request,
        [&](lab::Instant now) { return applyLoad(now, technician, fixture, profile, modules, runs); });
    if (!done)
        return tl::make_unexpected(done.error());
    return runs;
}

lab::Expected<lab::Applied> CalibrationDesk::applyLoad(lab::Instant now, const lab::SignedIn& technician,
    const std::string& fixture, const Profile& profile, std::span<const Loading> modules,
    std::vector<CalibrationRun>& runs)
{
    if (!lab::StaffDesk::isAuthorised(database_, technician.staff.id, profile.name))
        return lab::refused(
            "profile.not-authorised", {{"staff", technician.staff.name}, {"profile", profile.name}});
    if (auto may = ControlDesk(database_, clock_).mayCalibrate(fixture); !may)
        return tl::make_unexpected(may.error());
    if (auto may = mayBeUsed(lab::EquipmentStore(database_).at(fixture), zone_.dateAt(now)); !may)
        return tl::make_unexpected(may.error());
    lab::ModuleStore store(database_);
    const int leftovers = store_.abortLeftovers(fixture, now);
    const auto batch = lab::Commands::newId();
    Poco::JSON::Array serials;
    for (const auto& one : modules) {
        const auto module = store.find(one.module);
        if (!module)
            return lab::refused("module.unknown", {{"module", one.module.text()}});
        if (!waitsForBench(module->state))
            return lab::refused("run.not-waiting",
                {{"module", one.module.text()}, {"state", std::string(lab::word(module->state))}});
        const auto place = lab::Place::bench(fixture, one.dock);
        if (module->state != lab::ModuleState::OnBench) {
            if (auto moved = store.move(*module, lab::ModuleState::OnBench, place); !moved)
                return tl::make_unexpected(moved.error());
        } else if (module->place.name() != fixture) {
            return lab::refused(
                "run.elsewhere", {{"module", one.module.text()}, {"place", module->place.text()}});
        }
        CalibrationRun run {lab::Commands::newId(), batch, one.module, fixture, one.dock, profile.name,
            profile.edition, technician.staff.id, now, std::nullopt, RunState::Running, std::nullopt, 0, 0, 0,
            {}, {}};
        store_.add(run);
        BenchLoading::begun(database_, one.module);
        runs.push_back(std::move(run));
        serials.add(one.module.text());
    }
    Poco::JSON::Object body;
    body.set("fixture", fixture);
    body.set("profile", profile.name);
    body.set("edition", profile.edition);
    body.set("modules", serials);
    body.set("aborted_leftovers", leftovers);
    Poco::JSON::Object result;
    result.set("batch", batch);
    return lab::Applied {batch, body, result};
}

void CalibrationDesk::record(const std::vector<RunShot>& shots)
{
    database_.write([&] {
        for (const auto& [run, shot] : shots)
            store_.add(run, shot);
    });
}

lab::Expected<void> CalibrationDesk::move(const CalibrationRun& run)
{
    if (run.state != RunState::Retired && run.state != RunState::Failed)
        return {};
    lab::ModuleStore store(database_);
    const auto module = store.find(run.module);
    const bool retired = run.state == RunState::Retired;
    return store.move(*module, retired ? lab::ModuleState::Retired : lab::ModuleState::Quarantined,
        retired ? lab::Place::shelf("retired") : lab::Place::shelf(failedShelf));
}

lab::Expected<void> CalibrationDesk::propose(
    const lab::SignedIn& technician, std::vector<CalibrationRun>& runs)
{
    Poco::JSON::Array outcomes;
    for (const auto& run : runs)
        outcomes.add(outcomeOf(run));
    Poco::JSON::Object request;
    request.set("batch", runs.front().batch);
    request.set("outcomes", outcomes);
    const auto done = commands_.perform(lab::Commands::newId(), proposing, technician, request,
        [&](lab::Instant now) -> lab::Expected<lab::Applied> {
            for (auto& run : runs) {
                run.endedAt = now;
                store_.finish(run);
                ImpactStore(database_).open(ImpactCause::AsFound, run, run.asFound, zone_.dateAt(now), now);
                if (auto moved = move(run); !moved)
                    return tl::make_unexpected(moved.error());
            }
            Poco::JSON::Object body;
            body.set("outcomes", outcomes);
            return lab::Applied {runs.front().batch, body, Poco::JSON::Object()};
        });
    if (!done)
        return tl::make_unexpected(done.error());
    return {};
}

lab::Expected<CertificateRecord> CalibrationDesk::approve(
    const lab::SignedIn& approver, const std::string& id)
{
    const CertificateFolder files(folder_, paper_);
    UnkeptFiles written(files);
    std::optional<CertificateRecord> record;
    Poco::JSON::Object request;
    request.set("run", id);
    const auto done = commands_.perform(lab::Commands::newId(), approving, approver, request,
        [&](lab::Instant now) -> lab::Expected<lab::Applied> {
            const auto run = store_.find(id);
            if (!run)
                return lab::refused("run.unknown", {{"run", id}});
            if (run->state != RunState::Proposed)
                return lab::refused("run.not-proposed",
                    {{"module", run->module.text()}, {"state", std::string(word(run->state))}});
            const ControlStore controls(database_);
            if (controls.last(run->fixture) && !controls.isCovered(id))
                return lab::refused(
                    "control.open", {{"module", run->module.text()}, {"fixture", run->fixture}});
            if (run->technician == approver.staff.id)
                return lab::refused("run.same-person", {{"staff", approver.staff.id}});
            if (!store_.intact(id))
                return lab::refused("run.changed", {{"module", run->module.text()}});
            const auto issued = issueCertificate(database_, folder_, files, identity_,
                draftCertificate(database_, identity_, *run, approver.staff), approver.staff, now);
            if (!issued)
                return tl::make_unexpected(issued.error());
            record = *issued;
            written.add(record->id);

            lab::ModuleStore modules(database_);
            const int bin = modules.count(lab::ModuleState::Certified) / modulesInABin + 1;
            if (auto moved = modules.move(*modules.find(run->module), lab::ModuleState::Certified,
                    lab::Place::bin("A-" + std::to_string(bin)));
                !moved)
                return tl::make_unexpected(moved.error());
            store_.certify(*record);

            Poco::JSON::Object body;
            body.set("certificate", record->id);
            body.set("run", id);
            body.set("sha256", record->sha256);
            body.set("key_id", record->keyId);
            return lab::Applied {run->module.text(), body, body};
        });
    if (!done)
        return tl::make_unexpected(done.error());
    written.keep();
    return *record;
}

} // namespace calibration
