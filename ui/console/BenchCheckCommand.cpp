// SPDX-License-Identifier: MIT
#include "lab/values/Text.h"
#include "ui/BenchCheck.h"
#include "ui/BenchConnection.h"
#include "ui/Workstation.h"
#include "ui/console/BenchAnswers.h"
#include "ui/console/Commands.h"
#include "ui/console/Console.h"

#include <CLI/CLI.hpp>

namespace ui::console {
namespace {

    /// Measures the control standard now: also on a held bench, because that is how it is released.
    int check(const std::string& fixture, bool fast, const Console& console)
    {
        const auto opened = console.workstation();
        if (!opened)
            return console.refuse(opened.error());
        auto& workstation = **opened;
        if (fixture != "1")
            return console.refuse({"bench.fixture", {{"fixture", lab::text::shown(fixture)}}});
        const auto technician = console.personFor(workstation, lab::Role::Technician);
        if (!technician)
            return console.refuse(technician.error());
        const auto connection = BenchConnection::open(workstation, fast);
        if (!connection)
            return console.refuse(connection.error());
        const auto done = checkBench(workstation, **connection, *technician);
        if (!done)
            return console.refuse(done.error(), AnswerIsNo);
        if (console.json)
            Console::print(toJson(*done));
        else
            Console::print(console.say(
                {"control.result." + std::string(word(done->verdict.action)), {{"rules", done->rules()}}}));
        return done->good() ? Done : AnswerIsNo;
    }

} // namespace

void addBenchCheck(CLI::App& bench, Action& chosen)
{
    auto* checking =
        bench.add_subcommand("check", "Measure the control standard now; exit code 1 when it is out");
    auto fixture = std::make_shared<std::string>("1");
    auto fast = std::make_shared<bool>(false);
    checking->add_option("--fixture", *fixture, "The bench's number")->capture_default_str();
    checking->add_flag("--fast", *fast, "Let the training bench that this command starts run in fast time");
    checking->callback([fixture, fast, &chosen] {
        chosen = [fixture, fast](Console& console) { return check(*fixture, *fast, console); };
    });
}

} // namespace ui::console
