// SPDX-License-Identifier: MIT
#include "ui/console/Program.h"

#include "ui/console/Commands.h"
#include "ui/console/Console.h"
#include "ui/console/PlanningCommands.h"

#include <CLI/CLI.hpp>

#include <cstdlib>
#include <unistd.h>

namespace ui::console {
namespace {

    bool hasDisplay()
    {
        const auto set = [](const char* name) {
            const auto* value = std::getenv(name);
            return value && *value;
        };
        return set("DISPLAY") || set("WAYLAND_DISPLAY");
    }

    /// Becomes the window, with the same settings.
    int openWindow(const Console& console)
    {
        const auto window = (Console::program().parent_path() / "flexcal-workstation").string();
        std::vector<std::string> words {window};
        if (console.config)
            words.insert(words.end(), {"--config", console.config->string()});
        for (const auto& pair : console.overrides)
            words.insert(words.end(), {"--set", pair});
        std::vector<char*> arguments;
        for (auto& word : words)
            arguments.push_back(word.data());
        arguments.push_back(nullptr);
        ::execv(window.c_str(), arguments.data());
        return console.refuse({"console.no-window", {{"program", window}}}, OutsideFailed);
    }

} // namespace

int runProgram(int argc, char** argv)
{
    CLI::App app("FLEX-Cal Workstation: returns, calibration and reshipment of interlock modules.\n"
                 "Without a command it opens the window where there is a display.",
        "flexcal");
    Console console;
    Action chosen;
    app.set_version_flag("--version", std::string("flexcal ") + FLEXCAL_VERSION);
    app.add_option("--config", console.config, "The settings file (flexcal.properties)");
    app.add_option("--set", console.overrides, "One setting over the file's: key=value; may be repeated")
        ->expected(1)
        ->take_all();
    app.add_option("--as", console.as, "Who you are: a name, a badge or a number; a live lab wants it");
    app.add_option("--pin-file", console.pinFile,
        "A file with your PIN or passphrase in its first line; nobody else may read it (0600)");
    app.require_subcommand(0, 1);
    app.footer("Exit code: 0 done, 1 the answer is no, 2 bad usage or input, 3 an outside part failed.");

    addDay(app, chosen);
    addReceive(app, chosen);
    addLabel(app, chosen);
    addScan(app, chosen);
    addScans(app, chosen);
    addTrack(app, chosen);
    addCalibrate(app, chosen);
    addPlan(app, chosen);
    addRules(app, chosen);
    addCertificate(app, chosen);
    addImport(app, chosen);
    addExport(app, chosen);
    addPurge(app, chosen);
    addImpact(app, chosen);
    addBench(app, chosen);
    addEquipment(app, chosen);
    addComparison(app, chosen);
    addValidate(app, chosen);
    addTraining(app, chosen);
    addLab(app, chosen);
    addStaff(app, chosen);
    addProfile(app, chosen);
    addTariff(app, chosen);
    addCapacity(app, chosen);
    addCalendar(app, chosen);
    addDispatch(app, chosen);
    addAudit(app, chosen);
    addBackup(app, chosen);
    addMigrate(app, chosen);
    addNotices(app, chosen);
    addDoctor(app, chosen);
    auto* sandboxes = app.add_subcommand("sandbox", "Stand-ins for outside parts, on this computer alone");
    sandboxes->require_subcommand(1);
    addSandboxUps(*sandboxes, chosen);
    addSandboxBench(*sandboxes, chosen);
    addSandboxMail(*sandboxes, chosen);
    addDecoder(app, chosen);

    // --json may stand behind any command.
    for (auto* command : app.get_subcommands({})) {
        auto those = command->get_subcommands({});
        if (command->get_require_subcommand_min() == 0) // it does something by itself
            those.push_back(command);
        for (auto* one : those)
            one->add_flag("--json", console.json, "Print machine-readable answers");
    }

    try {
        app.parse(argc, argv);
        if (chosen)
            return chosen(console);
        if (hasDisplay())
            return openWindow(console);
        Console::print(app.help());
        return Done;
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? Done : BadInput;
    } catch (const lab::Failure& failure) {
        const auto code = console.refuse(failure.message(), OutsideFailed);
        if (!failure.detail().empty())
            Console::note("         (" + failure.detail() + ")");
        return code;
    } catch (const std::exception& error) {
        return console.refuse({"console.unforeseen", {{"detail", error.what()}}}, OutsideFailed);
    }
}

} // namespace ui::console
