// SPDX-License-Identifier: MIT
#include "lab/store/Database.h"
#include "logistics/planner/BenchDemand.h"
#include "ui/Workstation.h"
#include "ui/console/Commands.h"
#include "ui/console/Console.h"

#include <CLI/CLI.hpp>
#include <Poco/JSON/Array.h>

namespace ui::console {
namespace {

    int demand(const Console& console)
    {
        const auto opened = console.workstation();
        if (!opened)
            return console.refuse(opened.error());
        const auto wanted = logistics::benchDemand((*opened)->database());
        Poco::JSON::Array rows;
        for (const auto& one : wanted) {
            Poco::JSON::Object row;
            row.set("by", one.by.iso());
            row.set("variant", one.variant);
            row.set("firmware", one.firmware);
            row.set("modules", one.modules);
            rows.add(row);
            if (!console.json)
                Console::print(console.say({"bench.demand.line",
                    {{"day", one.by.iso()}, {"variant", one.variant}, {"firmware", one.firmware},
                        {"count", std::to_string(one.modules)}}}));
        }
        if (console.json) {
            Poco::JSON::Object answer;
            answer.set("demand", rows);
            Console::print(answer);
        } else if (wanted.empty()) {
            Console::print(console.say({"bench.demand.none", {}}));
        }
        return Done;
    }

} // namespace

void addBenchDemand(CLI::App& bench, Action& chosen)
{
    bench
        .add_subcommand(
            "demand", "Modules that must be certified, and by when, so that the plan can be packed")
        ->callback([&chosen] { chosen = [](Console& console) { return demand(console); }; });
}

} // namespace ui::console
