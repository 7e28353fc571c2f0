// SPDX-License-Identifier: MIT
#include "lab/Clock.h"
#include "lab/FileContent.h"
#include "lab/store/Database.h"
#include "lab/values/Zone.h"
#include "logistics/rules/RuleBook.h"
#include "logistics/rules/RuleSheet.h"
#include "ui/Workstation.h"
#include "ui/console/Commands.h"
#include "ui/console/Console.h"

#include <CLI/CLI.hpp>
#include <Poco/JSON/Array.h>

namespace ui::console {
namespace {

    /// The interval as a person reads it: "60", "30:30,60" with steps, or the word for where it comes from.
    std::string intervalOf(const lab::JurisdictionRule& rule)
    {
        if (rule.counting.basis != lab::IntervalBasis::Row)
            return std::string(word(rule.counting.basis));
        const auto steps = stepsText(rule.counting.steps);
        return (steps.empty() ? "" : steps + ",") + std::to_string(rule.intervalDays);
    }

    Poco::JSON::Object toJson(const lab::JurisdictionRule& rule)
    {
        Poco::JSON::Object json;
        json.set("state", rule.state);
        json.set("version", rule.version);
        json.set("effective_from", rule.effectiveFrom.iso());
        json.set("interval", intervalOf(rule));
        json.set("grace_days", rule.graceDays);
        json.set("return_days", rule.returnDays);
        json.set("day_kind", std::string(word(rule.counting.days)));
        json.set("mail_in", std::string(word(rule.mailIn)));
        json.set("citation", rule.citation);
        json.set("confidence", rule.confidence);
        json.set("signed_by", rule.signedBy ? Poco::Dynamic::Var(*rule.signedBy) : Poco::Dynamic::Var());
        return json;
    }

    int list(const Console& console)
    {
        const auto opened = console.workstation();
        if (!opened)
            return console.refuse(opened.error());
        Poco::JSON::Array rows;
        for (const auto& rule : logistics::RuleBook((*opened)->database(), (*opened)->clock()).newest()) {
            rows.add(toJson(rule));
            if (!console.json)
                Console::print(console.say({"rule.row",
                    {{"state", rule.state}, {"version", std::to_string(rule.version)},
                        {"days", intervalOf(rule)}, {"grace", std::to_string(rule.graceDays)},
                        {"mail", std::string(word(rule.mailIn))},
                        {"signed", rule.signedBy ? *rule.signedBy : console.say({"rule.unsigned", {}})}}}));
        }
        if (console.json) {
            Poco::JSON::Object answer;
            answer.set("rules", rows);
            Console::print(answer);
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
        const auto who = console.personFor(workstation, lab::Role::Supervisor);
        if (!who)
            return console.refuse(who.error());
        const auto today = workstation.zone().dateAt(workstation.clock().now());
        const auto sheet = logistics::RuleSheet::parse(*text, today);
        if (!sheet)
            return console.refuse(sheet.error());
        const auto changed =
            logistics::RuleBook(workstation.database(), workstation.clock()).takeIn(sheet->rules, *who);
        if (!changed)
            return console.refuse(changed.error());
        std::string states;
        Poco::JSON::Array list;
        for (const auto& state : *changed) {
            states += (states.empty() ? "" : ", ") + state;
            list.add(state);
        }
        if (console.json) {
            Poco::JSON::Object answer;
            answer.set("rows", static_cast<int>(sheet->rules.size()));
            answer.set("changed", list);
            answer.set("refused", static_cast<int>(sheet->problems.size()));
            Console::print(answer);
        } else {
            Console::print(console.say(
                {"rule.taken-in", {{"count", std::to_string(changed->size())}, {"states", states}}}));
        }
        for (const auto& problem : sheet->problems)
            console.refuse({"rule.sheet-row",
                {{"row", std::to_string(problem.row)}, {"why", console.say(problem.what)}}});
        return sheet->problems.empty() ? Done : BadInput;
    }

    int sign(const std::string& state, const std::string& mail, const Console& console)
    {
        const auto mailIn = lab::parseMailIn(mail);
        if (!mailIn)
            return console.refuse(mailIn.error());
        const auto opened = console.workstation();
        if (!opened)
            return console.refuse(opened.error());
        auto& workstation = **opened;
        const auto who = console.personFor(workstation, lab::Role::Supervisor);
        if (!who)
            return console.refuse(who.error());
        const auto rule =
            logistics::RuleBook(workstation.database(), workstation.clock()).sign(state, *mailIn, *who);
        if (!rule)
            return console.refuse(rule.error());
        if (console.json)
            Console::print(toJson(*rule));
        else
            Console::print(console.say({"rule.signed",
                {{"state", rule->state}, {"version", std::to_string(rule->version)}, {"mail", mail}}}));
        return Done;
    }

} // namespace

void addRules(CLI::App& app, Action& chosen)
{
    auto* rules = app.add_subcommand("rules", "The states' rules: nothing ships by a row that is not signed");
    rules->require_subcommand(1);
    rules->add_subcommand("list", "The newest version of every state's row")->callback([&chosen] {
        chosen = [](Console& console) { return list(console); };
    });
    auto* importing = rules->add_subcommand("import", "Take in what is new or changed in a sheet (CSV)");
    auto file = std::make_shared<std::filesystem::path>();
    importing->add_option("file", *file, "The sheet, e.g. docs/rules/jurisdictions.csv")->required();
    importing->callback(
        [file, &chosen] { chosen = [file](Console& console) { return takeIn(*file, console); }; });
    auto* signing = rules->add_subcommand("sign", "Sign that a state's row was verified");
    auto state = std::make_shared<std::string>();
    auto mail = std::make_shared<std::string>();
    signing->add_option("state", *state, "Two letters, e.g. NE")->required();
    signing->add_option("--mail", *mail, "Whether the law allows modules by mail: yes or no")->required();
    signing->callback([state, mail, &chosen] {
        chosen = [state, mail](Console& console) { return sign(*state, *mail, console); };
    });
}

} // namespace ui::console
