// SPDX-License-Identifier: MIT
#include "calibration/control/ControlDrawing.h"
#include "calibration/equipment/EquipmentRules.h"
#include "lab/Clock.h"
#include "lab/store/Database.h"
#include "lab/store/EquipmentStore.h"
#include "lab/store/GasStore.h"
#include "lab/store/LabIdentity.h"
#include "lab/values/Text.h"
#include "lab/values/Zone.h"
#include "ui/BenchConnection.h"
#include "ui/Workstation.h"
#include "ui/console/BenchAnswers.h"
#include "ui/console/Commands.h"
#include "ui/console/Console.h"

#include <CLI/CLI.hpp>

namespace ui::console {
namespace {

    /// Measures the control standard now: also on a held bench, because that is how it is released.
    int check(const std::string& fixture, bool fast, const Console& console)
    {
        const auto opened = console.workstation();
        if (!opened)
            return console.refuse(opened.error());
        auto& workstation = **opened;
        if (fixture != "1")
            return console.refuse({"bench.fixture", {{"fixture", lab::text::shown(fixture)}}});
        const auto technician = console.personFor(workstation, lab::Role::Technician);
        if (!technician)
            return console.refuse(technician.error());
        const auto zone = lab::Zone::find(workstation.identity().zone);
        if (!zone)
            return console.refuse(zone.error());
        const auto today = zone->dateAt(workstation.clock().now());
        const bool training = workstation.identity().kind == lab::LabKind::Training;
        const auto profile = calibration::Profile::named(training ? "training" : "standard");
        if (!profile)
            return console.refuse(profile.error());
        auto& database = workstation.database();
        const auto sensor = calibration::controlSensor(lab::EquipmentStore(database).at(fixture), today);
        if (!sensor)
            return console.refuse(sensor.error(), AnswerIsNo);
        const auto connection = BenchConnection::open(workstation, fast);
        if (!connection)
            return console.refuse(connection.error());
        auto& bench = (*connection)->bench();
        calibration::BenchControl control(bench);
        const auto gas =
            calibration::chooseControlGas(lab::GasStore(database).inUse(), bench.sources(), today);
        if (!gas)
            return console.refuse(gas.error(), AnswerIsNo);
        const calibration::ControlDrawing drawing(control, *sensor, *profile);
        const auto dock = drawing.dock(1);
        if (!dock)
            return console.refuse(
                {"control.not-seated", {{"sensor", sensor->id}, {"serial", sensor->serial}}}, AnswerIsNo);
        const auto measured = drawing.measure(*dock, fixture, calibration::ControlPurpose::Asked, *gas);
        const auto done =
            calibration::ControlDesk(database, workstation.clock()).record(*technician, measured, *profile);
        if (!done)
            return console.refuse(done.error(), AnswerIsNo);
        if (console.json)
            Console::print(toJson(*done));
        else
            Console::print(console.say(
                {"control.result." + std::string(word(done->verdict.action)), {{"rules", rulesOf(*done)}}}));
        return done->good() ? Done : AnswerIsNo;
    }

} // namespace

void addBenchCheck(CLI::App& bench, Action& chosen)
{
    auto* checking =
        bench.add_subcommand("check", "Measure the control standard now; exit code 1 when it is out");
    auto fixture = std::make_shared<std::string>("1");
    auto fast = std::make_shared<bool>(false);
    checking->add_option("--fixture", *fixture, "The bench's number")->capture_default_str();
    checking->add_flag("--fast", *fast, "Let the training bench that this command starts run in fast time");
    checking->callback([fixture, fast, &chosen] {
        chosen = [fixture, fast](Console& console) { return check(*fixture, *fast, console); };
    });
}

} // namespace ui::console
