// SPDX-License-Identifier: MIT
#include "calibration/control/Touched.h"
#include "lab/store/Database.h"
#include "lab/store/EquipmentStore.h"
#include "lab/store/LabIdentity.h"
#include "lab/values/Text.h"
#include "lab/values/Zone.h"
#include "ui/Workstation.h"
#include "ui/console/BenchAnswers.h"
#include "ui/console/Commands.h"
#include "ui/console/Console.h"

#include <CLI/CLI.hpp>
#include <Poco/JSON/Array.h>

#include <algorithm>

namespace ui::console {
namespace {

    struct Options {
        std::string lot;
        std::string fixture;
        std::string sensor;
        std::string since;
    };

    /// A sensor touched what its fixture calibrated since it was last known to be good: by default since its
    /// newest calibration.
    lab::Expected<std::vector<calibration::TouchedModule>> touched(
        Workstation& workstation, const Options& options)
    {
        auto& database = workstation.database();
        const calibration::Touched records(database);
        if (!options.lot.empty())
            return records.byLot(options.lot);
        const auto zone = lab::Zone::find(workstation.identity().zone);
        if (!zone)
            return tl::make_unexpected(zone.error());
        lab::Instant from {};
        auto fixture = options.fixture;
        if (!options.sensor.empty()) {
            const auto known = lab::EquipmentStore(database).find(options.sensor);
            if (!known)
                return lab::refused("equipment.unknown", {{"equipment", lab::text::shown(options.sensor)}});
            fixture = known->fixture;
            if (known->calibration)
                from = zone->at(known->calibration->calibratedOn, 0);
        }
        if (!options.since.empty()) {
            const auto day = lab::Date::parse(options.since);
            if (!day)
                return tl::make_unexpected(day.error());
            from = zone->at(*day, 0);
        }
        return records.byFixture(fixture, from);
    }

    int run(const Options& options, const Console& console)
    {
        if (int {!options.lot.empty()} + int {!options.fixture.empty()} + int {!options.sensor.empty()} != 1)
            return console.refuse({"touched.which", {}});
        const auto opened = console.workstation();
        if (!opened)
            return console.refuse(opened.error());
        const auto found = touched(**opened, options);
        if (!found)
            return console.refuse(found.error());
        Poco::JSON::Array list;
        for (const auto& module : *found) {
            if (console.json)
                list.add(toJson(module));
            else
                Console::print(module.module.text() + "  " + isoTime(module.startedAt) + "  " + module.verdict
                               + "  " + module.state + "  " + module.place + "  "
                               + module.certificate.value_or("-") + "  "
                               + (module.client ? module.client->text() : "-"));
        }
        if (console.json) {
            Poco::JSON::Object answer;
            answer.set("modules", list);
            Console::print(answer);
        }
        return Done;
    }

} // namespace

void addBenchTouched(CLI::App& bench, Action& chosen)
{
    auto* command = bench.add_subcommand(
        "touched", "Every module, certificate and client that a gas lot, a fixture or a sensor touched");
    auto options = std::make_shared<Options>();
    command->add_option("--lot", options->lot, "A gas lot");
    command->add_option("--fixture", options->fixture, "A bench's number");
    command->add_option("--sensor", options->sensor, "A piece of equipment, since its newest calibration");
    command->add_option("--since", options->since, "From this day on, e.g. 2026-09-01");
    command->callback(
        [options, &chosen] { chosen = [options](Console& console) { return run(*options, console); }; });
}

} // namespace ui::console
