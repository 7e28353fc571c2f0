// SPDX-License-Identifier: MIT
#include "calibration/control/ControlStore.h"
#include "lab/store/Database.h"
#include "lab/values/Text.h"
#include "ui/Workstation.h"
#include "ui/console/BenchAnswers.h"
#include "ui/console/Commands.h"
#include "ui/console/Console.h"

#include <CLI/CLI.hpp>
#include <Poco/JSON/Array.h>

namespace ui::console {
namespace {

    using calibration::ControlStore;
    using calibration::HoldStore;

    int status(const std::string& fixture, const Console& console)
    {
        const auto opened = console.workstation();
        if (!opened)
            return console.refuse(opened.error());
        auto& database = (*opened)->database();
        const ControlStore controls(database);
        const HoldStore holds(database);
        const auto hold = holds.open(fixture);
        const auto last = controls.last(fixture);
        const auto modules = hold ? holds.modules(hold->id) : std::vector<calibration::HeldModule>();
        const auto waiting = static_cast<int>(controls.uncovered(fixture).size());
        if (console.json) {
            Poco::JSON::Object answer;
            answer.set("fixture", fixture);
            answer.set("held", hold.has_value());
            if (hold)
                answer.set("hold", toJson(*hold, modules));
            if (last)
                answer.set("last_control", toJson(*last));
            answer.set("modules_since_control", waiting);
            Console::print(answer);
        } else {
            Console::print(hold ? console.say(
                               {"bench.status.held", {{"fixture", fixture}, {"time", isoTime(hold->openedAt)},
                                                         {"count", std::to_string(modules.size())}}})
                                : console.say({"bench.status.free", {{"fixture", fixture}}}));
            Console::print(
                last ? console.say({"bench.status.control",
                    {{"time", isoTime(last->at)}, {"action", std::string(word(last->verdict.action))},
                        {"rules", last->rules()}}})
                     : console.say({"bench.status.never", {}}));
        }
        return hold ? AnswerIsNo : Done;
    }

    int chart(const std::string& fixture, int most, const Console& console)
    {
        const auto opened = console.workstation();
        if (!opened)
            return console.refuse(opened.error());
        Poco::JSON::Array list;
        for (const auto& check : ControlStore((*opened)->database()).latest(fixture, most)) {
            if (console.json) {
                list.add(toJson(check));
                continue;
            }
            for (const auto& result : check.results)
                Console::print(isoTime(check.at) + "  " + result.lot + "  "
                               + lab::text::number(result.point.error, 2) + " %  z "
                               + lab::text::number(result.z(), 2) + "  "
                               + std::string(word(check.verdict.action)) + "  " + check.rules());
        }
        if (console.json) {
            Poco::JSON::Object answer;
            answer.set("fixture", fixture);
            answer.set("controls", list);
            Console::print(answer);
        }
        return Done;
    }

} // namespace

void addBench(CLI::App& app, Action& chosen)
{
    auto* bench = app.add_subcommand(
        "bench", "Whether a bench is in control: its control chart, its hold, and what it touched");
    bench->alias("control");
    bench->require_subcommand(1);
    auto fixture = std::make_shared<std::string>("1");
    auto most = std::make_shared<int>(30);
    auto* asking = bench->add_subcommand("status", "Whether the bench is held; exit code 1 when it is");
    asking->add_option("--fixture", *fixture, "The bench's number")->capture_default_str();
    asking->callback(
        [fixture, &chosen] { chosen = [fixture](Console& console) { return status(*fixture, console); }; });
    auto* charting = bench->add_subcommand("chart", "Its controls, the oldest first, with limits and rules");
    charting->add_option("--fixture", *fixture, "The bench's number")->capture_default_str();
    charting->add_option("--most", *most, "So many of the newest")
        ->capture_default_str()
        ->check(CLI::Range(1, 10000));
    charting->callback([fixture, most, &chosen] {
        chosen = [fixture, most](Console& console) { return chart(*fixture, *most, console); };
    });
    addBenchCheck(*bench, chosen);
    addBenchDemand(*bench, chosen);
    addBenchHealth(*bench, chosen);
    addBenchHold(*bench, chosen);
    addBenchTouched(*bench, chosen);
}

} // namespace ui::console
