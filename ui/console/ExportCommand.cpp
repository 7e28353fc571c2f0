// SPDX-License-Identifier: MIT
#include "lab/AtomicFile.h"
#include "lab/values/Csv.h"
#include "logistics/exports/ExportTable.h"
#include "ui/Workstation.h"
#include "ui/console/Commands.h"
#include "ui/console/Console.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <sstream>

namespace ui::console {
namespace {

    struct Options {
        std::string what;
        std::filesystem::path file; ///< empty: standard output
    };

    void writeJson(
        std::ostream& out, std::span<const std::string_view> columns, const std::vector<std::string>& cells)
    {
        Poco::JSON::Object object;
        for (std::size_t i = 0; i < columns.size(); ++i)
            if (!cells[i].empty())
                object.set(std::string(columns[i]), cells[i]);
        object.stringify(out);
        out << "\n";
    }

    lab::Expected<void> write(Workstation& workstation, const lab::SignedIn& who, logistics::ExportKind kind,
        bool json, std::ostream& out)
    {
        const auto columns = logistics::exportColumns(kind);
        bool headed = json;
        const auto head = [&] {
            if (!headed)
                out << lab::csv::line({columns.begin(), columns.end()});
            headed = true;
        };
        auto done = logistics::exportTable(workstation.database(), workstation.clock(), who, kind,
            [&](const std::vector<std::string>& cells) {
                head();
                if (json)
                    writeJson(out, columns, cells);
                else
                    out << lab::csv::line(cells);
            });
        if (done)
            head();
        return done;
    }

    int run(const Options& options, const Console& console)
    {
        const auto kind = logistics::parseExportKind(options.what);
        if (!kind)
            return console.refuse(kind.error());
        auto opened = console.workstation();
        if (!opened)
            return console.refuse(opened.error());
        const auto who = console.personFor(**opened, lab::Role::Planner);
        if (!who)
            return console.refuse(who.error());
        if (options.file.empty()) {
            const auto done = write(**opened, *who, *kind, console.json, std::cout);
            std::cout.flush();
            return done ? Done : console.refuse(done.error());
        }
        std::ostringstream text;
        if (const auto done = write(**opened, *who, *kind, console.json, text); !done)
            return console.refuse(done.error());
        // It may hold personal data, so nobody else reads it.
        lab::writeAtomically(options.file, text.str(), 0600);
        return Done;
    }

} // namespace

void addExport(CLI::App& app, Action& chosen)
{
    auto* command = app.add_subcommand(
        "export", "Write clients, modules, events or the plan as CSV, or with --json as JSON lines");
    auto options = std::make_shared<Options>();
    command->add_option("what", options->what, "clients, modules, events or plan")->required();
    command->add_option("file", options->file, "The file to write; without it, standard output");
    command->callback(
        [options, &chosen] { chosen = [options](Console& console) { return run(*options, console); }; });
}

} // namespace ui::console
