// SPDX-License-Identifier: MIT
#include "calibration/control/ControlDesk.h"
#include "lab/store/Database.h"
#include "ui/Workstation.h"
#include "ui/console/Acting.h"
#include "ui/console/BenchAnswers.h"
#include "ui/console/Commands.h"
#include "ui/console/Console.h"

#include <CLI/CLI.hpp>
#include <Poco/JSON/Array.h>

namespace ui::console {
namespace {

    using calibration::ControlDesk;
    using calibration::HoldStore;

    int hold(const std::string& fixture, bool every, const Console& console)
    {
        const auto opened = console.workstation();
        if (!opened)
            return console.refuse(opened.error());
        const HoldStore store((*opened)->database());
        Poco::JSON::Array holds;
        bool open = false;
        for (const auto& one : store.all(fixture)) {
            open = open || one.open();
            if (!one.open() && !every)
                continue;
            const auto modules = store.modules(one.id);
            if (console.json) {
                holds.add(toJson(one, modules));
                continue;
            }
            Console::print(isoTime(one.openedAt) + "  " + (one.open() ? "-" : isoTime(*one.releasedAt)) + "  "
                           + one.cause + "  " + one.action);
            for (const auto& module : modules)
                Console::print("  " + module.now.module.text() + "  " + module.verdictThen + "  "
                               + module.now.state + "  " + module.now.place + "  "
                               + module.now.certificate.value_or("-") + "  "
                               + (module.now.client ? module.now.client->text() : "-"));
        }
        if (console.json) {
            Poco::JSON::Object answer;
            answer.set("fixture", fixture);
            answer.set("held", open);
            answer.set("holds", holds);
            Console::print(answer);
        } else if (!open) {
            Console::print(console.say({"hold.none", {{"fixture", fixture}}}));
        }
        return open ? AnswerIsNo : Done;
    }

    /// Does one thing to the open hold and answers with it.
    template <class Act> int change(const Console& console, lab::Role role, const lab::Message& said, Act act)
    {
        return acting(console, role, [&](Workstation& workstation, const lab::SignedIn& who) -> int {
            ControlDesk desk(workstation.database(), workstation.clock());
            const auto done = act(desk, who);
            if (!done)
                return console.refuse(done.error(), AnswerIsNo);
            if (console.json)
                Console::print(toJson(*done, HoldStore(workstation.database()).modules(done->id)));
            else
                Console::print(console.say(said));
            return Done;
        });
    }

} // namespace

void addBenchHold(CLI::App& bench, Action& chosen)
{
    struct Options {
        std::string fixture = "1";
        bool every = false;
        std::string cause;
        std::string action;
    };
    auto options = std::make_shared<Options>();
    const auto add = [&](const char* name, const char* help) {
        auto* command = bench.add_subcommand(name, help);
        command->add_option("--fixture", options->fixture, "The bench's number")->capture_default_str();
        return command;
    };
    auto* listing =
        add("hold", "The open hold and every module that it lists; exit code 1 when there is one");
    listing->add_flag("--all", options->every, "Former ones, too");
    listing->callback([options, &chosen] {
        chosen = [options](Console& console) { return hold(options->fixture, options->every, console); };
    });
    auto* explaining = add("explain", "Write down why it was out of control, and what was done about it");
    explaining->add_option("--cause", options->cause, "What was wrong")->required();
    explaining->add_option("--action", options->action, "What was done")->required();
    explaining->callback([options, &chosen] {
        chosen = [options](Console& console) {
            return change(console, lab::Role::Technician, {"hold.explained", {}},
                [&](ControlDesk& desk, const lab::SignedIn& who) {
                    return desk.explain(who, options->fixture, options->cause, options->action);
                });
        };
    });
    add("release", "End the hold: a second person, after a control that passed")
        ->callback([options, &chosen] {
            chosen = [options](Console& console) {
                return change(console, lab::Role::Supervisor,
                    {"hold.released", {{"fixture", options->fixture}}},
                    [&](ControlDesk& desk, const lab::SignedIn& who) {
                        return desk.release(who, options->fixture);
                    });
            };
        });
}

} // namespace ui::console
