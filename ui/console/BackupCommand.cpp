// SPDX-License-Identifier: MIT
#include "lab/Clock.h"
#include "lab/store/Backup.h"
#include "lab/store/Database.h"
#include "ui/LabPlace.h"
#include "ui/console/Commands.h"
#include "ui/console/Console.h"
#include "ui/console/LabContentAnswer.h"

#include <CLI/CLI.hpp>

namespace ui::console {
namespace {

    using Clock = std::chrono::steady_clock;

    lab::Expected<lab::DatabaseUrl> recordsOf(const Console& console)
    {
        const auto settings = console.settings();
        return settings ? databaseUrl(*settings) : tl::make_unexpected(settings.error());
    }

    void print(const Console& console, const std::string& file, const lab::LabContent& content,
        const lab::Message& plain, Clock::time_point began)
    {
        if (!console.json) {
            Console::print(console.say(plain));
            return;
        }
        auto answer = answerOf(content, Clock::now() - began);
        answer.set("file", file);
        Console::print(answer);
    }

    int backUp(const std::filesystem::path& file, const Console& console)
    {
        const auto began = Clock::now();
        const auto url = recordsOf(console);
        if (!url)
            return console.refuse(url.error());
        const auto database = lab::Database::open(*url);
        const auto content = lab::backUp(*database, file, lab::SystemClock().now(), rowProgress(console));
        print(console, file.string(), content,
            {"console.backup.made", {{"file", file.string()}, {"rows", std::to_string(content.rows())}}},
            began);
        return Done;
    }

    int restore(const std::filesystem::path& file, bool replace, const Console& console)
    {
        const auto began = Clock::now();
        const auto url = recordsOf(console);
        if (!url)
            return console.refuse(url.error());
        const auto content = lab::restore(
            file, *url, replace ? lab::Replacing::Yes : lab::Replacing::No, rowProgress(console));
        print(console, file.string(), content,
            {"console.backup.restored",
                {{"file", file.string()}, {"lab", url->shown()}, {"rows", std::to_string(content.rows())}}},
            began);
        return Done;
    }

} // namespace

void addBackup(CLI::App& app, Action& chosen)
{
    auto* backup =
        app.add_subcommand("backup", "Write all records into one file, while others go on working");
    auto file = std::make_shared<std::filesystem::path>();
    backup->add_option("file", *file, "The file to make")->required();
    backup->callback(
        [file, &chosen] { chosen = [file](Console& console) { return backUp(*file, console); }; });

    auto* back = app.add_subcommand("restore", "Bring a backup back to where database.url says");
    auto from = std::make_shared<std::filesystem::path>();
    auto replace = std::make_shared<bool>(false);
    back->add_option("file", *from, "The backup")->required();
    back->add_flag("--replace", *replace, "A lab that is there steps aside, as NAME.before-restore");
    back->callback([from, replace, &chosen] {
        chosen = [from, replace](Console& console) { return restore(*from, *replace, console); };
    });
}

} // namespace ui::console
