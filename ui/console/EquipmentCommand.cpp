// SPDX-License-Identifier: MIT
#include "calibration/equipment/EquipmentDesk.h"
#include "calibration/equipment/EquipmentRules.h"
#include "lab/store/Database.h"
#include "lab/store/EquipmentStore.h"
#include "lab/store/GasStore.h"
#include "lab/values/Text.h"
#include "ui/Workstation.h"
#include "ui/console/Acting.h"
#include "ui/console/Commands.h"
#include "ui/console/Console.h"

#include <CLI/CLI.hpp>
#include <Poco/JSON/Array.h>

namespace ui::console {
namespace {

    using calibration::EquipmentDesk;

    struct Options {
        std::string name;
        std::string kind;
        std::string fixture = "1";
        std::string serial;
        std::string certificate;
        std::string done;
        std::string due;
        double factor = 1;
        double expanded = 0;
        std::string reason;
    };

    Poco::JSON::Object toJson(const lab::Equipment& one, lab::Date today)
    {
        Poco::JSON::Object json;
        json.set("equipment", one.id);
        json.set("kind", std::string(lab::word(one.kind)));
        json.set("fixture", one.fixture);
        json.set("serial", one.serial);
        json.set("state", std::string(word(calibration::stateOf(one, today))));
        if (one.calibration) {
            json.set("calibrated_on", one.calibration->calibratedOn.iso());
            json.set("due_on", one.calibration->dueOn.iso());
            json.set("certificate", one.calibration->certificate);
            json.set("factor", one.calibration->factor);
            json.set("expanded_percent", one.calibration->expandedPercent);
        }
        json.set("retired_on", one.retiredOn ? one.retiredOn->iso() : std::string());
        json.set("reason", one.retiredWhy);
        return json;
    }

    Poco::JSON::Object toJson(const lab::ReferenceGas& lot)
    {
        Poco::JSON::Object json;
        json.set("lot", lot.lot);
        json.set("use", std::string(lab::word(lot.use)));
        json.set("label_mg_per_l", lot.label.milligramsPerLitre());
        json.set("expanded_mg_per_l", lot.expandedUncertainty.milligramsPerLitre());
        json.set("k", lot.coverageFactor);
        json.set("certificate", lot.certificate);
        json.set("expires", lot.expires.iso());
        json.set("pressure_bar", lot.pressureBar);
        json.set("minimum_bar", lot.minimumBar);
        json.set("retired_on", lot.retiredOn ? lot.retiredOn->iso() : std::string());
        return json;
    }

    int list(const Console& console)
    {
        const auto opened = console.workstation();
        if (!opened)
            return console.refuse(opened.error());
        auto& workstation = **opened;
        const auto today = EquipmentDesk(workstation.database(), workstation.clock()).today();
        Poco::JSON::Array equipment;
        bool good = true;
        for (const auto& one : lab::EquipmentStore(workstation.database()).all()) {
            const auto state = calibration::stateOf(one, today);
            good = good && state != calibration::EquipmentState::Overdue
                   && state != calibration::EquipmentState::Uncalibrated;
            if (console.json)
                equipment.add(toJson(one, today));
            else
                Console::print(one.id + "  " + std::string(lab::word(one.kind)) + "  " + one.fixture + "  "
                               + (one.calibration ? one.calibration->dueOn.iso() : "-") + "  "
                               + console.say({"equipment.state." + std::string(word(state)), {}}));
        }
        Poco::JSON::Array lots;
        for (const auto& lot : lab::GasStore(workstation.database()).all()) {
            if (console.json)
                lots.add(toJson(lot));
            else
                Console::print(
                    lot.lot + "  " + std::string(lab::word(lot.use)) + "  "
                    + lab::text::number(lot.label.gramsPer210Litres(), 4) + " ± "
                    + lab::text::number(lot.expandedUncertainty.gramsPer210Litres(), 4) + "  "
                    + lab::text::number(lot.pressureBar, 0) + " bar  " + lot.expires.iso() + "  "
                    + (lot.retiredOn ? console.say({"equipment.state.retired", {}}) : std::string()));
        }
        if (console.json) {
            Poco::JSON::Object answer;
            answer.set("equipment", equipment);
            answer.set("gas", lots);
            Console::print(answer);
        }
        return good ? Done : AnswerIsNo;
    }

    /// Does one thing in the name of whoever has that role, and answers with the equipment.
    template <class Act> int change(const Console& console, lab::Role role, const std::string& said, Act act)
    {
        return acting(console, role, [&](Workstation& workstation, const lab::SignedIn& who) -> int {
            EquipmentDesk desk(workstation.database(), workstation.clock());
            const lab::Expected<lab::Equipment> done = act(desk, who);
            if (!done)
                return console.refuse(done.error());
            const auto due = done->calibration ? done->calibration->dueOn.iso() : std::string();
            if (console.json)
                Console::print(toJson(*done, desk.today()));
            else
                Console::print(console.say({said, {{"equipment", done->id}, {"date", due}}}));
            return Done;
        });
    }

    int add(const Options& options, const Console& console)
    {
        const auto kind = lab::parseEquipmentKind(options.kind);
        if (!kind)
            return console.refuse(kind.error());
        return change(console, lab::Role::Technician, "equipment.added",
            [&](EquipmentDesk& desk, const lab::SignedIn& who) {
                return desk.add(
                    who, {options.name, *kind, options.fixture, options.serial, desk.today(), {}});
            });
    }

    int calibrated(const Options& options, const Console& console)
    {
        const auto done = lab::Date::parse(options.done);
        if (!done)
            return console.refuse(done.error());
        const auto due = lab::Date::parse(options.due);
        if (!due)
            return console.refuse(due.error());
        return change(console, lab::Role::Technician, "equipment.is-calibrated",
            [&](EquipmentDesk& desk, const lab::SignedIn& who) {
                return desk.calibrated(
                    who, options.name, {*done, *due, options.certificate, options.factor, options.expanded});
            });
    }

    int retire(const Options& options, const Console& console)
    {
        return change(console, lab::Role::Supervisor, "equipment.is-retired",
            [&](EquipmentDesk& desk, const lab::SignedIn& who) {
                return desk.retire(who, options.name, options.reason);
            });
    }

} // namespace

void addEquipment(CLI::App& app, Action& chosen)
{
    auto* equipment =
        app.add_subcommand("equipment", "Fixtures, instruments and gas lots, and when they are due");
    equipment->require_subcommand(1);
    auto options = std::make_shared<Options>();
    equipment->add_subcommand("list", "All of it; exit code 1 when something in use may not be used")
        ->callback([&chosen] { chosen = [](Console& console) { return list(console); }; });
    const auto command = [&](const char* name, const char* help) {
        auto* made = equipment->add_subcommand(name, help);
        made->add_option("name", options->name, "The lab's own name of it, e.g. BARO-2")->required();
        return made;
    };
    auto* adding = command("add", "Enter a new piece");
    adding
        ->add_option(
            "--kind", options->kind, "fixture, barometer, thermometer, flow-controller or control-sensor")
        ->required();
    adding->add_option("--serial", options->serial, "The maker's serial")->required();
    adding->add_option("--fixture", options->fixture, "The bench where it is used")->capture_default_str();
    adding->callback(
        [options, &chosen] { chosen = [options](Console& console) { return add(*options, console); }; });
    auto* calibrating = command("calibrated", "Enter a calibration of it");
    calibrating->add_option("--on", options->done, "The day it was done, e.g. 2026-10-06")->required();
    calibrating->add_option("--due", options->due, "The last day it may be used")->required();
    calibrating->add_option("--certificate", options->certificate, "The certificate's number")->required();
    calibrating->add_option("--u", options->expanded, "U (k = 2) in % of the value")->required();
    calibrating->add_option("--factor", options->factor, "What a control sensor shows times this is right")
        ->capture_default_str();
    calibrating->callback([options, &chosen] {
        chosen = [options](Console& console) { return calibrated(*options, console); };
    });
    auto* retiring = command("retire", "Take it out of use");
    retiring->add_option("--reason", options->reason, "Why, in words")->required();
    retiring->callback(
        [options, &chosen] { chosen = [options](Console& console) { return retire(*options, console); }; });
    addEquipmentGas(*equipment, chosen);
}

} // namespace ui::console
