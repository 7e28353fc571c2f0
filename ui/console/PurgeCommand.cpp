// SPDX-License-Identifier: MIT
#include "lab/Clock.h"
#include "lab/store/Database.h"
#include "logistics/retention/Purge.h"
#include "ui/Workstation.h"
#include "ui/console/Commands.h"
#include "ui/console/Console.h"

#include <CLI/CLI.hpp>
#include <Poco/JSON/Array.h>

namespace ui::console {
namespace {

    struct Options {
        std::string before;
        bool dryRun = false;
    };

    void printJson(const logistics::PurgeReport& report, bool dryRun)
    {
        Poco::JSON::Array kinds;
        for (const auto& line : report.lines) {
            Poco::JSON::Object one;
            one.set("kind", std::string(logistics::word(line.kind)));
            one.set("ended_before", line.endedBefore.iso());
            one.set("clients", line.clients);
            one.set("items", line.items);
            kinds.add(one);
        }
        Poco::JSON::Object answer;
        answer.set("purged", kinds);
        answer.set("still_out", report.stillOut);
        answer.set("erased", report.erased);
        answer.set("dry_run", dryRun);
        Console::print(answer);
    }

    void printPlain(const logistics::PurgeReport& report, bool dryRun, const Console& console)
    {
        for (const auto& line : report.lines)
            Console::print(console.say({"console.purge.line",
                {{"kind", console.say({"purge.kind." + std::string(logistics::word(line.kind)), {}})},
                    {"day", line.endedBefore.iso()}, {"clients", std::to_string(line.clients)},
                    {"items", std::to_string(line.items)}}}));
        if (report.stillOut > 0)
            Console::print(
                console.say({"console.purge.still-out", {{"clients", std::to_string(report.stillOut)}}}));
        if (!report.erased)
            Console::print(console.say({"console.purge.not-erased", {}}));
        if (dryRun)
            Console::print(console.say({"console.purge.dry-run", {}}));
    }

    int run(const Options& options, const Console& console)
    {
        const auto before = lab::Date::parse(options.before);
        if (!before)
            return console.refuse(before.error());
        auto opened = console.workstation();
        if (!opened)
            return console.refuse(opened.error());
        auto& workstation = **opened;
        const auto who = console.personFor(workstation, lab::Role::Supervisor);
        if (!who)
            return console.refuse(who.error());
        const auto& settings = workstation.settings();
        const logistics::Retention retention {settings.whole("retention.names-days"),
            settings.whole("retention.addresses-days"), settings.whole("retention.words-days"),
            settings.whole("retention.parcels-days")};
        logistics::Purge purge(workstation.database(), workstation.clock(), workstation.zone(), *who,
            retention, workstation.folder());
        const auto report = purge.run(*before, options.dryRun);
        if (!report)
            return console.refuse(report.error());
        if (console.json)
            printJson(*report, options.dryRun);
        else
            printPlain(*report, options.dryRun, console);
        return Done;
    }

} // namespace

void addPurge(CLI::App& app, Action& chosen)
{
    auto* command = app.add_subcommand(
        "purge", "Take out personal data of clients whose programme ended, once its retention is over");
    auto options = std::make_shared<Options>();
    command->add_option("--before", options->before, "Only clients whose programme ended before this day")
        ->required();
    command->add_flag("--dry-run", options->dryRun, "Tell what would be taken out and leave it");
    command->callback(
        [options, &chosen] { chosen = [options](Console& console) { return run(*options, console); }; });
}

} // namespace ui::console
