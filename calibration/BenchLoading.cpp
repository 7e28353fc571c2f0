// SPDX-License-Identifier: MIT
#include "calibration/BenchLoading.h"

#include "calibration/BenchRecords.h"
#include "calibration/bench/RegisterMap.h"
#include "lab/store/Commands.h"
#include "lab/store/Database.h"
#include "lab/store/ModuleStore.h"
#include "lab/values/Text.h"

#include <algorithm>
#include <cassert>

namespace calibration {
namespace {

    const lab::CommandKind loadKind {"bench.load", {lab::Role::Technician, lab::Role::Supervisor}};
    const lab::CommandKind unloadKind {"bench.unload", {lab::Role::Technician, lab::Role::Supervisor}};

    lab::Expected<int> dockFor(const std::vector<LoadedModule>& loaded, std::optional<int> wanted)
    {
        const auto taken = [&](int dock) { return std::ranges::find(loaded, dock, &LoadedModule::dock); };
        if (wanted) {
            if (const auto there = taken(*wanted); there != loaded.end())
                return lab::refused(
                    "loading.taken", {{"dock", std::to_string(*wanted)}, {"module", there->module.text()}});
            return *wanted;
        }
        for (int dock = 1; dock <= registers::docks; ++dock)
            if (taken(dock) == loaded.end())
                return dock;
        return lab::refused("loading.full", {{"docks", std::to_string(registers::docks)}});
    }

} // namespace

std::optional<int> dockOfCode(std::string_view code)
{
    if (!code.starts_with("D-"))
        return std::nullopt;
    const auto dock = lab::text::parseInteger(code.substr(2));
    return dock && *dock >= 1 && *dock <= registers::docks ? std::optional(static_cast<int>(*dock))
                                                           : std::nullopt;
}

std::vector<LoadedModule> BenchLoading::loaded(const std::string& fixture) const
{
    std::vector<LoadedModule> modules;
    for (const auto& row :
        database_.query("SELECT dock, module FROM bench_loading WHERE fixture = $1 ORDER BY dock", {fixture}))
        modules.push_back({row.whole(0), row.parsed<lab::ModuleSerial>(1)});
    return modules;
}

lab::Expected<LoadedModule> BenchLoading::load(const lab::SignedIn& technician, const std::string& fixture,
    const lab::ModuleSerial& module, std::optional<int> dock)
{
    Poco::JSON::Object request;
    request.set("fixture", fixture);
    request.set("module", module.text());
    if (dock)
        request.set("dock", *dock);
    std::optional<LoadedModule> seated;
    const auto done =
        lab::Commands(database_, clock_)
            .perform(lab::Commands::newId(), loadKind, technician, request,
                [&](lab::Instant now) -> lab::Expected<lab::Applied> {
                    const auto known = lab::ModuleStore(database_).find(module);
                    if (!known)
                        return lab::refused("module.unknown", {{"module", module.text()}});
                    if (!waitsForBench(known->state))
                        return lab::refused("run.not-waiting",
                            {{"module", module.text()}, {"state", std::string(lab::word(known->state))}});
                    if (const auto there = database_.query(
                            "SELECT fixture, dock FROM bench_loading WHERE module = $1", {module.text()});
                        !there.empty())
                        return lab::refused(
                            "loading.already", {{"module", module.text()}, {"fixture", there[0].text(0)},
                                                   {"dock", std::to_string(there[0].whole(1))}});
                    const auto free = dockFor(loaded(fixture), dock);
                    if (!free)
                        return tl::make_unexpected(free.error());
                    database_.execute("INSERT INTO bench_loading (fixture, dock, module, loaded_by, "
                                      "loaded_at) VALUES ($1, $2, $3, $4, $5)",
                        {fixture, *free, module.text(), technician.staff.id, now});
                    seated = LoadedModule {*free, module};
                    Poco::JSON::Object body;
                    body.set("fixture", fixture);
                    body.set("dock", *free);
                    return lab::Applied {module.text(), body, Poco::JSON::Object()};
                });
    if (!done)
        return tl::make_unexpected(done.error());
    return *seated;
}

lab::Expected<void> BenchLoading::unload(
    const lab::SignedIn& technician, const std::string& fixture, const lab::ModuleSerial& module)
{
    Poco::JSON::Object request;
    request.set("fixture", fixture);
    request.set("module", module.text());
    const auto done =
        lab::Commands(database_, clock_)
            .perform(lab::Commands::newId(), unloadKind, technician, request,
                [&](lab::Instant) -> lab::Expected<lab::Applied> {
                    if (database_.execute("DELETE FROM bench_loading WHERE fixture = $1 AND module = $2",
                            {fixture, module.text()})
                        == 0)
                        return lab::refused("loading.none", {{"module", module.text()}});
                    return lab::Applied {module.text(), request, Poco::JSON::Object()};
                });
    if (!done)
        return tl::make_unexpected(done.error());
    return {};
}

void BenchLoading::begun(lab::Database& database, const lab::ModuleSerial& module)
{
    assert(database.writing());
    database.execute("DELETE FROM bench_loading WHERE module = $1", {module.text()});
}

} // namespace calibration
