// SPDX-License-Identifier: MIT
#include "calibration/ImpactDesk.h"
#include "lab/store/Database.h"
#include "lab/values/BrAC.h"
#include "lab/values/Text.h"
#include "ui/ImpactNotices.h"
#include "ui/Workstation.h"
#include "ui/console/Commands.h"
#include "ui/console/Console.h"

#include <CLI/CLI.hpp>
#include <Poco/JSON/Array.h>

namespace ui::console {
namespace {

    using calibration::ImpactCase;

    Poco::JSON::Object toJson(const ImpactCase& one)
    {
        Poco::JSON::Array kits;
        for (const auto& kit : one.kits)
            kits.add(kit);
        Poco::JSON::Object json;
        json.set("case", one.id);
        json.set("cause", std::string(word(one.cause)));
        json.set("run", one.run);
        json.set("module", one.module.text());
        json.set("client", one.client ? one.client->text() : std::string());
        json.set("kits", kits);
        json.set("from", one.from ? one.from->iso() : std::string());
        json.set("until", one.until.iso());
        json.set("worst_mg_per_l", one.worst);
        json.set("tolerance_mg_per_l", one.tolerance);
        json.set("decision", one.decision ? std::string(word(*one.decision)) : std::string());
        json.set("reason", one.reason);
        json.set("decided_by", one.decidedBy);
        return json;
    }

    int list(const Console& console)
    {
        const auto opened = console.workstation();
        if (!opened)
            return console.refuse(opened.error());
        Poco::JSON::Array cases;
        for (const auto& one : calibration::ImpactStore((*opened)->database()).all()) {
            if (console.json) {
                cases.add(toJson(one));
                continue;
            }
            const auto grams = [](double value) {
                return lab::text::number(lab::BrAC::milligramsPerLitre(value).gramsPer210Litres(), 4);
            };
            Console::print(one.id + "  " + one.module.text() + "  " + (one.client ? one.client->text() : "-")
                           + "  " + (one.from ? one.from->iso() : "?") + ".." + one.until.iso() + "  "
                           + grams(one.worst) + " (±" + grams(one.tolerance) + ")  "
                           + (one.decision ? std::string(word(*one.decision)) : "-"));
        }
        if (console.json) {
            Poco::JSON::Object answer;
            answer.set("cases", cases);
            Console::print(answer);
        }
        return Done;
    }

    int decide(
        const std::string& id, const std::string& decision, const std::string& reason, const Console& console)
    {
        const auto parsed = calibration::parseImpactDecision(decision);
        if (!parsed)
            return console.refuse(parsed.error());
        const auto opened = console.workstation();
        if (!opened)
            return console.refuse(opened.error());
        auto& workstation = **opened;
        const auto supervisor = console.personFor(workstation, lab::Role::Supervisor);
        if (!supervisor)
            return console.refuse(supervisor.error());
        calibration::ImpactDesk desk(
            workstation.database(), workstation.clock(), impactNotices(workstation.database()));
        const auto done = desk.decide(*supervisor, id, *parsed, reason);
        if (!done)
            return console.refuse(done.error(), AnswerIsNo);
        if (console.json)
            Console::print(toJson(*done));
        else
            Console::print(console.say({"impact.decided",
                {{"module", done->module.text()}, {"decision", std::string(word(*parsed))}}}));
        return Done;
    }

} // namespace

void addImpact(CLI::App& app, Action& chosen)
{
    auto* impact = app.add_subcommand("impact", "Cases of modules that were found outside their tolerance");
    impact->require_subcommand(1);
    impact->add_subcommand("list", "All cases, the open ones first")->callback([&chosen] {
        chosen = [](Console& console) { return list(console); };
    });
    auto* deciding = impact->add_subcommand("decide", "Close a case");
    auto id = std::make_shared<std::string>();
    auto decision = std::make_shared<std::string>();
    auto reason = std::make_shared<std::string>();
    deciding->add_option("case", *id, "The case")->required();
    deciding->add_option("decision", *decision, "no-effect, notice or recall")->required();
    deciding->add_option("--reason", *reason, "Why, in words")->required();
    deciding->callback([id, decision, reason, &chosen] {
        chosen = [id, decision, reason](
                     Console& console) { return decide(*id, *decision, *reason, console); };
    });
}

} // namespace ui::console
