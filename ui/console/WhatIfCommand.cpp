// SPDX-License-Identifier: MIT
#include "lab/Clock.h"
#include "lab/store/Database.h"
#include "lab/values/Text.h"
#include "lab/values/Zone.h"
#include "logistics/planner/ReadTask.h"
#include "logistics/planner/WhatIf.h"
#include "ui/Sender.h"
#include "ui/Workstation.h"
#include "ui/console/Console.h"
#include "ui/console/PlanningCommands.h"
#include "ui/text/PlanSentence.h"

#include <CLI/CLI.hpp>
#include <Poco/JSON/Array.h>

namespace ui::console {
namespace {

    using logistics::WhatIf;

    struct Options {
        std::vector<std::string> moves; ///< CLIENT=DAY
        std::vector<std::string> shifts; ///< DAY=KITS
        std::vector<std::string> lostDays;
        std::vector<std::string> released;
        std::string holdsUntil;
        std::string holdKind;
        int days = 30;
    };

    /// The two sides of "a=b".
    lab::Expected<std::pair<std::string, std::string>> sides(const std::string& text, const char* form)
    {
        const auto middle = text.find('=');
        if (middle == std::string::npos)
            return lab::refused("what-if.form", {{"text", lab::text::shown(text)}, {"form", form}});
        return std::pair(text.substr(0, middle), text.substr(middle + 1));
    }

    lab::Expected<void> readMove(WhatIf& what, const std::string& text)
    {
        const auto both = sides(text, "CLIENT=YYYY-MM-DD");
        if (!both)
            return tl::make_unexpected(both.error());
        const auto client = lab::ClientId::parse(both->first);
        if (!client)
            return tl::make_unexpected(client.error());
        const auto day = lab::Date::parse(both->second);
        if (!day)
            return tl::make_unexpected(day.error());
        what.moves[*client] = *day;
        return {};
    }

    lab::Expected<void> readShift(WhatIf& what, const std::string& text)
    {
        constexpr auto form = "YYYY-MM-DD=KITS";
        constexpr int mostKits = 100'000;
        const auto both = sides(text, form);
        if (!both)
            return tl::make_unexpected(both.error());
        const auto day = lab::Date::parse(both->first);
        if (!day)
            return tl::make_unexpected(day.error());
        const auto kits = lab::text::parseInteger(both->second);
        if (!kits || *kits < -mostKits || *kits > mostKits)
            return lab::refused("what-if.form", {{"text", lab::text::shown(text)}, {"form", form}});
        what.moreKits[*day] = static_cast<int>(*kits);
        return {};
    }

    lab::Expected<void> readHolds(WhatIf& what, const Options& options)
    {
        if (options.holdsUntil.empty())
            return {};
        const auto day = lab::Date::parse(options.holdsUntil);
        if (!day)
            return tl::make_unexpected(day.error());
        what.holdsStay = WhatIf::Stay {{}, *day};
        if (options.holdKind.empty())
            return {};
        const auto kind = lab::parseHoldKind(options.holdKind);
        if (!kind)
            return tl::make_unexpected(kind.error());
        what.holdsStay->kind = *kind;
        return {};
    }

    lab::Expected<WhatIf> readWhatIf(const Options& options)
    {
        WhatIf what;
        for (const auto& text : options.moves)
            if (auto read = readMove(what, text); !read)
                return tl::make_unexpected(read.error());
        for (const auto& text : options.shifts)
            if (auto read = readShift(what, text); !read)
                return tl::make_unexpected(read.error());
        for (const auto& text : options.lostDays) {
            const auto day = lab::Date::parse(text);
            if (!day)
                return tl::make_unexpected(day.error());
            what.lostBenchDays.insert(*day);
        }
        for (const auto& text : options.released) {
            const auto client = lab::ClientId::parse(text);
            if (!client)
                return tl::make_unexpected(client.error());
            what.released.insert(*client);
        }
        if (auto read = readHolds(what, options); !read)
            return tl::make_unexpected(read.error());
        if (what.asksNothing())
            return lab::refused("what-if.nothing");
        return what;
    }

    Poco::JSON::Object toJson(const logistics::WhatIfAnswer& answer)
    {
        const auto day = [](const std::optional<lab::Date>& date) {
            return date ? Poco::Dynamic::Var(date->iso()) : Poco::Dynamic::Var();
        };
        Poco::JSON::Object json;
        json.set("cost_before", static_cast<Poco::Int64>(answer.before.costMills));
        json.set("cost_after", static_cast<Poco::Int64>(answer.after.costMills));
        json.set("difference", static_cast<Poco::Int64>(answer.costMills()));
        json.set("late_before", answer.before.lateCount());
        json.set("late_after", answer.after.lateCount());
        Poco::JSON::Array changes;
        for (const auto& change : answer.changes) {
            Poco::JSON::Object one;
            one.set("client", change.client.text());
            one.set("before", day(change.before));
            one.set("after", day(change.after));
            one.set("cost", static_cast<Poco::Int64>(change.costMills));
            one.set("reason", std::string(word(change.reason)));
            changes.add(one);
        }
        json.set("changes", changes);
        Poco::JSON::Array locked;
        for (const auto& client : answer.lockedOut) {
            Poco::JSON::Object one;
            one.set("client", client.client.text());
            one.set("locked_from", client.lockedFrom.iso());
            one.set("arrives", day(client.arrives));
            if (client.hold)
                one.set("hold", std::string(lab::word(*client.hold)));
            locked.add(one);
        }
        json.set("locked_out", locked);
        return json;
    }

    void print(const logistics::WhatIfAnswer& answer, const Console& console)
    {
        const auto difference = answer.costMills();
        Console::print(console.say({"what-if.cost",
            {{"before", dollars(answer.before.costMills)}, {"after", dollars(answer.after.costMills)},
                {"difference", dollars(std::abs(difference))},
                {"word", console.say({difference < 0 ? "what-if.cheaper" : "what-if.dearer", {}})}}}));
        Console::print(
            console.say({"what-if.late", {{"before", std::to_string(answer.before.lateCount())},
                                             {"after", std::to_string(answer.after.lateCount())}}}));
        const auto day = [&](const std::optional<lab::Date>& date) {
            return date ? date->iso() : console.say({"what-if.no-day", {}});
        };
        for (const auto& change : answer.changes)
            Console::print(console.say({"what-if.change",
                {{"client", change.client.text()}, {"before", day(change.before)},
                    {"after", day(change.after)}, {"cost", dollars(change.costMills)},
                    {"why", console.say({"plan.reason." + std::string(word(change.reason)), {}})}}}));
        if (answer.changes.empty())
            Console::print(console.say({"what-if.no-changes", {}}));
        for (const auto& line : answer.after.lines)
            if (line.why.offPin)
                Console::print(console.say({"what-if.off-pin",
                    {{"client", line.demand.client.text()}, {"day", line.demand.pinnedTo->iso()}}}));
        for (const auto& client : answer.lockedOut)
            Console::print(console.say(
                {"what-if.locks", {{"client", client.client.text()}, {"day", client.lockedFrom.iso()}}}));
        if (answer.lockedOut.empty())
            Console::print(console.say({"what-if.nobody-locked", {}}));
    }

    int run(const Options& options, const Console& console)
    {
        const auto what = readWhatIf(options);
        if (!what)
            return console.refuse(what.error());
        const auto opened = console.workstation();
        if (!opened)
            return console.refuse(opened.error());
        auto& workstation = **opened;
        const auto today = workstation.zone().dateAt(workstation.clock().now());
        auto task = logistics::readTask(workstation.database(), today, options.days);
        logistics::keepCutoff(task, pickupOf(workstation), workstation.clock().now());
        const auto answer = logistics::whatIf(task, *what);
        if (!answer)
            return console.refuse(answer.error());
        if (console.json)
            Console::print(toJson(*answer));
        else
            print(*answer, console);
        return Done;
    }

} // namespace

void addWhatIf(CLI::App& plan, Action& chosen)
{
    auto* command = plan.add_subcommand(
        "what-if", "What would change, what it would cost and who would lock out; writes nothing");
    auto options = std::make_shared<Options>();
    command->add_option("--move", options->moves, "Move a client to a day: CLIENT=YYYY-MM-DD");
    command->add_option("--shift", options->shifts,
        "So many kits more at the packing bench, or with a minus fewer: YYYY-MM-DD=KITS");
    command->add_option(
        "--lose-bench", options->lostDays, "A day on which the calibration bench stands still");
    command->add_option("--release", options->released, "A client whose holds end today");
    command->add_option("--holds-until", options->holdsUntil, "Holds stay until that day");
    command->add_option("--hold-kind", options->holdKind, "Only holds of that kind, e.g. payment")
        ->needs("--holds-until");
    command->add_option("--days", options->days, "How far the plan looks")
        ->capture_default_str()
        ->check(CLI::Range(1, 365));
    command->callback(
        [options, &chosen] { chosen = [options](Console& console) { return run(*options, console); }; });
}

} // namespace ui::console
