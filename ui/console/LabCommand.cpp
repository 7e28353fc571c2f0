// SPDX-License-Identifier: MIT
#include "lab/Clock.h"
#include "lab/audit/AnchorBook.h"
#include "lab/people/LiveLab.h"
#include "lab/store/StationRights.h"
#include "ui/Workstation.h"
#include "ui/console/Commands.h"
#include "ui/console/Console.h"

#include <CLI/CLI.hpp>

namespace ui::console {
namespace {

    struct Options {
        std::filesystem::path folder;
        bool live = false;
        lab::LiveLabRequest request;
        std::filesystem::path pinFile;
    };

    int makeNew(const Options& options, const Console& console)
    {
        if (!options.live)
            return console.refuse({"lab.live-wanted", {}});
        const auto secret = lab::Secret::fromFile(options.pinFile);
        if (!secret)
            return console.refuse(secret.error());
        const auto made =
            lab::makeLiveLab(options.folder, options.request, *secret, lab::SystemClock().now());
        if (!made)
            return console.refuse(made.error());
        const auto config = options.folder / "flexcal.properties";
        const auto key = lab::AnchorBook(options.folder).folder() / lab::AnchorBook::publicFile;
        if (console.json) {
            Poco::JSON::Object answer;
            answer.set("folder", options.folder.string());
            answer.set("database", (options.folder / "lab.db").string());
            answer.set("config", config.string());
            answer.set("supervisor", made->id);
            answer.set("anchor_key", key.string());
            Console::print(answer);
        } else {
            Console::print(
                console.say({"console.lab.made", {{"folder", options.folder.string()}, {"staff", made->name},
                                                     {"config", config.string()}, {"key", key.string()}}}));
        }
        return Done;
    }

    int grant(const std::string& role, const Console& console)
    {
        auto opened = console.workstation();
        if (!opened)
            return console.refuse(opened.error());
        if (const auto supervisor = console.personFor(**opened, lab::Role::Supervisor); !supervisor)
            return console.refuse(supervisor.error());
        lab::grantStation((*opened)->database(), role);
        if (console.json) {
            Poco::JSON::Object answer;
            answer.set("role", role);
            Console::print(answer);
        } else {
            Console::print(console.say({"console.lab.granted", {{"role", role}}}));
        }
        return Done;
    }

} // namespace

void addLab(CLI::App& app, Action& chosen)
{
    auto* group = app.add_subcommand("lab", "Make a live lab, and let stations work in it");
    group->require_subcommand(1);
    auto* making = group->add_subcommand("new", "A live lab with its first supervisor");
    auto options = std::make_shared<Options>();
    making->add_option("dir", options->folder, "A new folder for it")->required();
    making->add_flag("--live", options->live, "What is done in it counts; it stays so");
    making->add_option("--name", options->request.name, "The lab's name, as on certificates")->required();
    making->add_option("--zone", options->request.zone, "Its time zone, e.g. America/New_York")->required();
    making->add_option("--supervisor", options->request.supervisor, "The first supervisor's name")
        ->required();
    making
        ->add_option("--pin-file", options->pinFile,
            "A file with the supervisor's passphrase in its first line; nobody else may read it (0600)")
        ->required();
    making->callback(
        [options, &chosen] { chosen = [options](Console& console) { return makeNew(*options, console); }; });

    auto* granting =
        group->add_subcommand("grant", "Let a PostgreSQL user work in the lab as a station does");
    auto role = std::make_shared<std::string>();
    granting->add_option("role", *role, "The user that stations sign in to the server with")->required();
    granting->callback(
        [role, &chosen] { chosen = [role](Console& console) { return grant(*role, console); }; });
}

} // namespace ui::console
