// SPDX-License-Identifier: MIT
#include "calibration/equipment/EquipmentDesk.h"
#include "lab/store/Database.h"
#include "ui/Workstation.h"
#include "ui/console/Acting.h"
#include "ui/console/Commands.h"
#include "ui/console/Console.h"

#include <CLI/CLI.hpp>

namespace ui::console {
namespace {

    using calibration::EquipmentDesk;

    struct Options {
        std::string lot;
        std::string use;
        double value = 0;
        double expanded = 0;
        double coverage = 2;
        std::string certificate;
        std::string expires;
        double pressure = 0;
        double minimum = 5;
        std::string kind = "dry-gas";
        double solution = 0;
        std::string reason;
    };

    int add(const Options& options, const Console& console)
    {
        const auto use = lab::parseGasUse(options.use);
        if (!use)
            return console.refuse(use.error());
        const auto kind = lab::parseGasKind(options.kind);
        if (!kind)
            return console.refuse(kind.error());
        const auto expires = lab::Date::parse(options.expires);
        if (!expires)
            return console.refuse(expires.error());
        return acting(
            console, lab::Role::Technician, [&](Workstation& workstation, const lab::SignedIn& who) -> int {
                const auto done =
                    EquipmentDesk(workstation.database(), workstation.clock())
                        .addGas(who,
                            {options.lot, *use, lab::BrAC::gramsPer210Litres(options.value), options.coverage,
                                lab::BrAC::gramsPer210Litres(options.expanded), options.certificate, *expires,
                                options.pressure, options.minimum, {}, *kind, options.solution});
                if (!done)
                    return console.refuse(done.error());
                Console::note(console.say({"gas.entered", {{"lot", options.lot}}}));
                return Done;
            });
    }

    int retire(const Options& options, const Console& console)
    {
        return acting(
            console, lab::Role::Supervisor, [&](Workstation& workstation, const lab::SignedIn& who) -> int {
                const auto done = EquipmentDesk(workstation.database(), workstation.clock())
                                      .retireGas(who, options.lot, options.reason);
                if (!done)
                    return console.refuse(done.error());
                Console::note(console.say({"equipment.is-retired", {{"equipment", options.lot}}}));
                return Done;
            });
    }

} // namespace

void addEquipmentGas(CLI::App& equipment, Action& chosen)
{
    auto options = std::make_shared<Options>();
    auto* adding = equipment.add_subcommand("add-gas", "Enter a new gas lot");
    adding->add_option("lot", options->lot, "As on the cylinder")->required();
    adding->add_option("--kind", options->kind, "dry-gas, or wet-bath")->capture_default_str();
    adding->add_option("--solution-litres", options->solution, "Of a wet bath: the volume of its solution");
    adding->add_option("--use", options->use, "adjust, as-left or control")->required();
    adding->add_option("--value", options->value, "As certified, in g/210 L at 34 °C")->required();
    adding->add_option("--u", options->expanded, "U in g/210 L")->required();
    adding->add_option("--k", options->coverage, "The coverage factor of U")->capture_default_str();
    adding->add_option("--certificate", options->certificate, "The supplier's certificate")->required();
    adding->add_option("--expires", options->expires, "Its last day, e.g. 2027-10-06")->required();
    adding->add_option("--bar", options->pressure, "What is in the cylinder, or drives the wet bath, bar")
        ->required();
    adding->add_option("--minimum", options->minimum, "Below this it is not used, bar")
        ->capture_default_str();
    adding->callback(
        [options, &chosen] { chosen = [options](Console& console) { return add(*options, console); }; });
    auto* retiring = equipment.add_subcommand("retire-gas", "Take a gas lot out of use");
    retiring->add_option("lot", options->lot, "As on the cylinder")->required();
    retiring->add_option("--reason", options->reason, "Why, in words")->required();
    retiring->callback(
        [options, &chosen] { chosen = [options](Console& console) { return retire(*options, console); }; });
}

} // namespace ui::console
