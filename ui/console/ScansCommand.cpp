// SPDX-License-Identifier: MIT
#include "lab/values/Text.h"
#include "logistics/returns/ScanHistory.h"
#include "ui/Workstation.h"
#include "ui/console/Commands.h"
#include "ui/console/Console.h"

#include <CLI/CLI.hpp>

namespace ui::console {
namespace {

    struct Options {
        int last = 50;
        bool replay = false;
    };

    Poco::JSON::Object toJson(const logistics::ScanEntry& entry)
    {
        Poco::JSON::Object object;
        object.set("station", entry.station);
        object.set("seq", static_cast<Poco::Int64>(entry.seq));
        object.set("at", lab::isoInstant(entry.at));
        object.set("staff", entry.staff);
        object.set("source", entry.source);
        object.set("format", entry.symbology);
        object.set("identifier", entry.identifier);
        object.set("hex", lab::text::hex(entry.bytes));
        object.set("kind", entry.kind);
        object.set("value", entry.value);
        object.set("answer", entry.answer);
        return object;
    }

    int run(const Options& options, const Console& console)
    {
        const auto opened = console.workstation();
        if (!opened)
            return console.refuse(opened.error());
        auto& workstation = **opened;
        bool same = true;
        for (const auto& entry :
            logistics::ScanHistory(workstation.database(), workstation.clock(), workstation.signedIn())
                .latest(options.last)) {
            auto object = toJson(entry);
            auto line = lab::isoInstant(entry.at) + "  " + entry.station + "  " + entry.staff + "  "
                        + entry.kind + " " + entry.value + "  →  " + entry.answer;
            if (options.replay) {
                const auto label = entry.replayed(workstation.labelParser());
                const bool holds = label.kindName() == entry.kind && label.value() == entry.value;
                same = same && holds;
                object.set("replayed_kind", std::string(label.kindName()));
                object.set("replayed_value", label.value());
                object.set("same", holds);
                line = (holds ? "= " : "≠ ") + line;
                if (!holds)
                    line += "  (" + std::string(label.kindName()) + " " + label.value() + ")";
            }
            if (console.json)
                Console::print(object);
            else
                Console::print(line);
        }
        return same ? Done : AnswerIsNo;
    }

} // namespace

void addScans(CLI::App& app, Action& chosen)
{
    auto* command = app.add_subcommand("scans", "Show what was scanned at the returns desks");
    auto options = std::make_shared<Options>();
    command->add_option("--last", options->last, "How many, the latest first")->check(CLI::Range(1, 100'000));
    command->add_flag(
        "--replay", options->replay, "Read the same codes again: exit 1 when one means something else now");
    command->callback(
        [options, &chosen] { chosen = [options](Console& console) { return run(*options, console); }; });
}

} // namespace ui::console
