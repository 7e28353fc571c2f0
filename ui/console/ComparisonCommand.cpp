// SPDX-License-Identifier: MIT
#include "calibration/ComparisonBook.h"
#include "lab/store/Database.h"
#include "lab/values/Text.h"
#include "ui/Workstation.h"
#include "ui/console/Commands.h"
#include "ui/console/Console.h"

#include <CLI/CLI.hpp>
#include <Poco/JSON/Array.h>

namespace ui::console {
namespace {

    using calibration::ComparisonResult;

    struct Entry {
        std::string scheme;
        std::string round;
        std::string item;
        double value = 0;
        double expanded = 0;
        double assigned = 0;
        double assignedExpanded = 0;
        std::optional<double> deviation;
    };

    double milligrams(double grams) { return lab::BrAC::gramsPer210Litres(grams).milligramsPerLitre(); }

    Poco::JSON::Object toJson(const ComparisonResult& one)
    {
        Poco::JSON::Object json;
        json.set("scheme", one.scheme);
        json.set("round", one.round);
        json.set("item", one.item);
        json.set("value_mg_per_l", one.result.value);
        json.set("U_mg_per_l", one.result.expanded);
        json.set("assigned_mg_per_l", one.result.assigned);
        json.set("assigned_U_mg_per_l", one.result.assignedExpanded);
        json.set("en", one.score.en);
        if (one.score.z)
            json.set("z", *one.score.z);
        json.set("performance", std::string(word(one.score.performance())));
        return json;
    }

    void print(const ComparisonResult& one)
    {
        Console::print(one.scheme + "  " + one.round + "  " + one.item + "  En "
                       + lab::text::number(one.score.en, 2)
                       + (one.score.z ? "  z " + lab::text::number(*one.score.z, 2) : "") + "  "
                       + std::string(word(one.score.performance())));
    }

    int list(const Console& console)
    {
        const auto opened = console.workstation();
        if (!opened)
            return console.refuse(opened.error());
        Poco::JSON::Array results;
        for (const auto& one : calibration::ComparisonBook((*opened)->database(), (*opened)->clock()).all()) {
            if (console.json)
                results.add(toJson(one));
            else
                print(one);
        }
        if (console.json) {
            Poco::JSON::Object answer;
            answer.set("results", results);
            Console::print(answer);
        }
        return Done;
    }

    int enter(const Entry& entry, const Console& console)
    {
        const auto opened = console.workstation();
        if (!opened)
            return console.refuse(opened.error());
        auto& workstation = **opened;
        const auto who = console.personFor(workstation, lab::Role::Supervisor);
        if (!who)
            return console.refuse(who.error());
        ComparisonResult result {entry.scheme, entry.round, entry.item,
            {milligrams(entry.value), milligrams(entry.expanded), milligrams(entry.assigned),
                milligrams(entry.assignedExpanded), std::nullopt}};
        if (entry.deviation)
            result.result.deviation = milligrams(*entry.deviation);
        const auto entered =
            calibration::ComparisonBook(workstation.database(), workstation.clock()).enter(*who, result);
        if (!entered)
            return console.refuse(entered.error());
        if (console.json)
            Console::print(toJson(*entered));
        else
            print(*entered);
        return entered->score.performance() == calibration::Performance::Unsatisfactory ? AnswerIsNo : Done;
    }

} // namespace

void addComparison(CLI::App& app, Action& chosen)
{
    auto* comparison = app.add_subcommand("comparison", "Interlaboratory comparisons, scored");
    comparison->require_subcommand(1);
    comparison->add_subcommand("list", "All results, the latest first")->callback([&chosen] {
        chosen = [](Console& console) { return list(console); };
    });
    auto* entering = comparison->add_subcommand("enter", "Enter one result; concentrations in g/210 L");
    auto entry = std::make_shared<Entry>();
    entering->add_option("scheme", entry->scheme, "Who runs the comparison")->required();
    entering->add_option("round", entry->round, "Its round")->required();
    entering->add_option("item", entry->item, "The item measured")->required();
    entering->add_option("--value", entry->value, "Our result")->required();
    entering->add_option("--uncertainty", entry->expanded, "U of our result")->required();
    entering->add_option("--assigned", entry->assigned, "The assigned value")->required();
    entering->add_option("--assigned-uncertainty", entry->assignedExpanded, "U of the assigned value")
        ->required();
    entering->add_option("--sigma", entry->deviation, "The scheme's standard deviation for proficiency");
    entering->callback(
        [entry, &chosen] { chosen = [entry](Console& console) { return enter(*entry, console); }; });
}

} // namespace ui::console
