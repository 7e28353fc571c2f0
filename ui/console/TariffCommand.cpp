// SPDX-License-Identifier: MIT
#include "lab/Clock.h"
#include "lab/FileContent.h"
#include "lab/store/Database.h"
#include "lab/values/Zone.h"
#include "logistics/rules/TariffBook.h"
#include "ui/Workstation.h"
#include "ui/console/Console.h"
#include "ui/console/PlanningCommands.h"
#include "ui/text/PlanSentence.h"

#include <CLI/CLI.hpp>
#include <Poco/JSON/Array.h>

namespace ui::console {
namespace {

    lab::Date todayIn(Workstation& workstation)
    {
        return workstation.zone().dateAt(workstation.clock().now());
    }

    int list(const Console& console)
    {
        const auto opened = console.workstation();
        if (!opened)
            return console.refuse(opened.error());
        auto& workstation = **opened;
        Poco::JSON::Array rows;
        const auto tariff = lab::TariffStore(workstation.database()).inForce(todayIn(workstation));
        for (const auto& row : tariff) {
            Poco::JSON::Object json;
            json.set("service", row.service);
            json.set("area", row.area);
            json.set("from", row.effectiveFrom.iso());
            json.set("mills", static_cast<Poco::Int64>(row.mills));
            rows.add(json);
            if (!console.json)
                Console::print(console.say({row.area.empty() ? "tariff.everywhere" : "tariff.area",
                    {{"service", console.say({"service." + row.service, {}})}, {"area", row.area},
                        {"cost", dollars(row.mills)}, {"from", row.effectiveFrom.iso()}}}));
        }
        if (console.json) {
            Poco::JSON::Object answer;
            answer.set("tariff", rows);
            Console::print(answer);
        } else if (tariff.empty()) {
            Console::print(console.say({"tariff.none", {}}));
        }
        return Done;
    }

    int takeIn(const std::filesystem::path& file, const Console& console)
    {
        const auto text = lab::fileContent(file);
        if (!text)
            return console.refuse({"rule.sheet-unread", {{"file", file.string()}}});
        const auto opened = console.workstation();
        if (!opened)
            return console.refuse(opened.error());
        auto& workstation = **opened;
        const auto rows = logistics::readTariff(*text, todayIn(workstation));
        if (!rows)
            return console.refuse(rows.error());
        const auto who = console.personFor(workstation, lab::Role::Planner);
        if (!who)
            return console.refuse(who.error());
        const auto changed =
            logistics::takeInTariff(workstation.database(), workstation.clock(), *rows, *who);
        if (!changed)
            return console.refuse(changed.error());
        if (console.json) {
            Poco::JSON::Object answer;
            answer.set("rows", static_cast<int>(rows->size()));
            answer.set("changed", *changed);
            Console::print(answer);
        } else {
            Console::print(console.say({"tariff.taken-in",
                {{"rows", std::to_string(rows->size())}, {"count", std::to_string(*changed)}}}));
        }
        return Done;
    }

} // namespace

void addTariff(CLI::App& app, Action& chosen)
{
    auto* tariff = app.add_subcommand("tariff", "What the carrier asks for a kit; plans are priced by it");
    tariff->require_subcommand(1);
    tariff->add_subcommand("list", "The prices in force today")->callback([&chosen] {
        chosen = [](Console& console) { return list(console); };
    });
    auto* importing = tariff->add_subcommand(
        "import", "Take in prices (CSV: service, area, dollars, from); older ones stay on record");
    auto file = std::make_shared<std::filesystem::path>();
    importing->add_option("file", *file, "The table, e.g. docs/rules/tariff.csv")->required();
    importing->callback(
        [file, &chosen] { chosen = [file](Console& console) { return takeIn(*file, console); }; });
}

} // namespace ui::console
