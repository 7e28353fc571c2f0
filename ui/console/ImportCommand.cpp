// SPDX-License-Identifier: MIT
#include "logistics/events/EventImport.h"
#include "ui/Workstation.h"
#include "ui/console/Commands.h"
#include "ui/console/Console.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace ui::console {
namespace {

    using logistics::EventFate;
    using logistics::ImportReport;

    struct Options {
        std::vector<std::filesystem::path> files;
        logistics::ImportOptions import;
    };

    constexpr std::array fateKinds {
        EventFate::Kind::Applied, EventFate::Kind::Noted, EventFate::Kind::Seen, EventFate::Kind::Refused};

    std::string wordOf(EventFate::Kind kind) { return std::string(logistics::word(kind)); }

    std::string fieldOf(const ImportReport::Row& row, const char* column)
    {
        const auto found = row.fields.find(column);
        return found == row.fields.end() ? std::string() : lab::text::shown(found->second);
    }

    Poco::JSON::Object toJson(const std::string& file, const ImportReport::Row& row, Language language)
    {
        Poco::JSON::Object object;
        object.set("file", file);
        object.set("row", static_cast<Poco::UInt64>(row.row));
        for (const auto* column : {"event", "kind", "client", "module"})
            if (const auto text = fieldOf(row, column); !text.empty())
                object.set(column, text);
        object.set("fate", wordOf(row.fate.kind));
        object.set("message", console::toJson(row.fate.message, language));
        return object;
    }

    /// Codes stand in arguments as words; a person reads them in words too.
    std::string sentence(const lab::Message& message, const Console& console)
    {
        auto said = message;
        for (auto& [name, value] : said.arguments)
            for (const auto* prefix : {"hold", "state"})
                if (name == prefix && canSay((name == "state" ? "module-state." : "hold.") + value))
                    value = console.say({(name == "state" ? "module-state." : "hold.") + value, {}});
        return console.say(said);
    }

    void printRows(const std::string& file, const ImportReport& report, const Console& console)
    {
        for (const auto& row : report.rows) {
            if (console.json) {
                Console::print(toJson(file, row, console.language()));
                continue;
            }
            Console::print(console.say(
                {"console.import.row", {{"row", std::to_string(row.row)},
                                           {"fate", console.say({"event.fate." + wordOf(row.fate.kind), {}})},
                                           {"text", sentence(row.fate.message, console)}}}));
        }
    }

    const char* endingOf(const ImportReport& report, const Options& options)
    {
        if (report.written)
            return "console.import.written";
        if (options.import.dryRun)
            return "console.import.dry-run";
        return report.count(EventFate::Kind::Refused) > 0 ? "console.import.stopped"
                                                          : "console.import.nothing";
    }

    void printSummary(
        const std::string& file, const ImportReport& report, const Options& options, const Console& console)
    {
        std::vector<lab::Message::Argument> arguments {
            {"file", file}, {"rows", std::to_string(report.rows.size())}};
        Poco::JSON::Object object;
        object.set("file", file);
        object.set("rows", static_cast<Poco::UInt64>(report.rows.size()));
        for (const auto kind : fateKinds) {
            arguments.emplace_back(wordOf(kind), std::to_string(report.count(kind)));
            object.set(wordOf(kind), report.count(kind));
        }
        object.set("written", report.written);
        object.set("dry_run", options.import.dryRun);
        if (console.json)
            Console::print(object);
        else
            Console::print(console.say({endingOf(report, options), arguments}));
    }

    /// A bad row stops the file; where it only is to be told, or skipped, the answer to "is all of it in?" is
    /// no.
    int exitCodeOf(const ImportReport& report, const Options& options)
    {
        if (report.count(EventFate::Kind::Refused) == 0)
            return Done;
        return options.import.dryRun || options.import.skipBad ? AnswerIsNo : BadInput;
    }

    int refuseFile(const std::string& file, const lab::Message& why, const Console& console)
    {
        if (console.json) {
            Poco::JSON::Object object;
            object.set("file", file);
            object.set("error", console::toJson(why, console.language()));
            object.set("written", false);
            Console::print(object);
        }
        return console.refuse({"console.import.file", {{"file", file}, {"why", console.say(why)}}});
    }

    int run(const Options& options, const Console& console)
    {
        auto opened = console.workstation();
        if (!opened)
            return console.refuse(opened.error());
        auto& workstation = **opened;
        const auto who = console.personFor(workstation, lab::Role::Planner);
        if (!who)
            return console.refuse(who.error());
        const auto& settings = workstation.settings();
        const auto whole = [&](const char* key) { return settings.whole(key); };
        const logistics::EventLimits limits {
            static_cast<std::size_t>(whole("import.most-megabytes")) * 1'000'000,
            static_cast<std::size_t>(whole("import.most-rows"))};
        const auto serials = lab::SerialFormat::parse(settings.text("serial.pattern")).value();
        logistics::EventImport import(workstation.database(), workstation.clock(), workstation.zone(), *who,
            {whole("import.oldest-days"), whole("import.payment-days")});

        int code = Done;
        for (const auto& path : options.files) {
            const auto name = lab::text::shown(path.string(), 200);
            const auto bytes = logistics::EventFile::read(path, limits);
            const auto file = bytes ? logistics::EventFile::parse(*bytes, limits, serials)
                                    : tl::make_unexpected(bytes.error());
            if (!file) {
                code = std::max(code, refuseFile(name, file.error(), console));
                continue;
            }
            const auto report = import.run(*file, options.import, [&](std::size_t done) {
                Console::note(console.say({"console.import.progress",
                    {{"done", std::to_string(done)}, {"rows", std::to_string(file->rows.size())}}}));
            });
            printRows(name, report, console);
            printSummary(name, report, options, console);
            code = std::max(code, exitCodeOf(report, options));
        }
        return code;
    }

} // namespace

void addImport(CLI::App& app, Action& chosen)
{
    auto* command = app.add_subcommand(
        "import", "Take in what devices and the accounts office tell: CSV or JSON lines (docs/import.md)");
    auto options = std::make_shared<Options>();
    command->add_option("file", options->files, "Files of events; each is taken in whole or not at all")
        ->required();
    command->add_flag("--dry-run", options->import.dryRun, "List every row's fate and write nothing");
    command->add_flag(
        "--skip-bad", options->import.skipBad, "Take the good rows of a file that has bad ones");
    command->callback(
        [options, &chosen] { chosen = [options](Console& console) { return run(*options, console); }; });
}

} // namespace ui::console
