// SPDX-License-Identifier: MIT
#include "lab/store/Database.h"
#include "lab/store/Journal.h"
#include "ui/Workstation.h"
#include "ui/console/Commands.h"
#include "ui/console/Console.h"

#include <CLI/CLI.hpp>

namespace ui::console {
namespace {

    int verify(const Console& console)
    {
        const auto opened = console.workstation();
        if (!opened)
            return console.refuse(opened.error());
        const auto verdict = lab::Journal((*opened)->database()).verify();
        if (console.json) {
            Poco::JSON::Object answer;
            answer.set("stations", verdict.stations);
            answer.set("entries", static_cast<Poco::Int64>(verdict.entries));
            answer.set("intact", verdict.intact());
            if (verdict.firstBad) {
                Poco::JSON::Object bad;
                bad.set("station", verdict.firstBad->station);
                bad.set("seq", static_cast<Poco::Int64>(verdict.firstBad->seq));
                bad.set("why", verdict.firstBad->why);
                answer.set("first_bad", bad);
            }
            Console::print(answer);
        } else {
            const auto counts = std::vector<lab::Message::Argument> {
                {"entries", std::to_string(verdict.entries)}, {"stations", std::to_string(verdict.stations)}};
            if (verdict.intact())
                Console::print(console.say({"console.audit.intact", counts}));
            else
                Console::print(console.say({"console.audit.broken",
                    {{"station", verdict.firstBad->station}, {"seq", std::to_string(verdict.firstBad->seq)},
                        {"why", console.say({verdict.firstBad->why, {}})}}}));
        }
        return verdict.intact() ? Done : AnswerIsNo;
    }

} // namespace

void addAudit(CLI::App& app, Action& chosen)
{
    auto* audit = app.add_subcommand("audit", "Check the journal");
    audit->require_subcommand(1);
    audit->add_subcommand("verify", "Recompute every station's hash chain")->callback([&chosen] {
        chosen = [](Console& console) { return verify(console); };
    });
}

} // namespace ui::console
