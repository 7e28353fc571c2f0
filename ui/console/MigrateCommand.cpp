// SPDX-License-Identifier: MIT
#include "lab/store/Database.h"
#include "lab/store/LabCopy.h"
#include "ui/LabPlace.h"
#include "ui/console/Commands.h"
#include "ui/console/Console.h"
#include "ui/console/LabContentAnswer.h"

#include <CLI/CLI.hpp>

namespace ui::console {
namespace {

    int migrate(const std::string& to, const Console& console)
    {
        const auto began = std::chrono::steady_clock::now();
        const auto settings = console.settings();
        if (!settings)
            return console.refuse(settings.error());
        const auto from = databaseUrl(*settings);
        if (!from)
            return console.refuse(from.error());
        const auto target = lab::DatabaseUrl::parse(to);
        if (!target)
            return console.refuse(target.error());
        const auto source = lab::Database::open(*from);
        const auto content =
            lab::copyLab(*source, *target, lab::Meanwhile::NobodyWorks, rowProgress(console));
        if (console.json) {
            auto answer = answerOf(content, std::chrono::steady_clock::now() - began);
            answer.set("from", from->text());
            answer.set("to", target->text());
            Console::print(answer);
        } else {
            Console::print(console.say({"console.migrate.done",
                {{"rows", std::to_string(content.rows())}, {"tables", std::to_string(content.tables.size())},
                    {"stations", std::to_string(content.chains.size())}, {"to", target->text()}}}));
        }
        return Done;
    }

} // namespace

void addMigrate(CLI::App& app, Action& chosen)
{
    auto* command = app.add_subcommand("migrate", "Copy the lab to another place, from SQLite to PostgreSQL "
                                                  "or back; stop its stations first, and change "
                                                  "database.url afterwards");
    auto to = std::make_shared<std::string>();
    command->add_option("--to", *to, "The new place, as database.url is written")->required();
    command->callback([to, &chosen] { chosen = [to](Console& console) { return migrate(*to, console); }; });
}

} // namespace ui::console
