// SPDX-License-Identifier: MIT
#include "lab/Clock.h"
#include "lab/store/Database.h"
#include "lab/values/Text.h"
#include "lab/values/Zone.h"
#include "logistics/planner/Capacity.h"
#include "ui/console/Acting.h"
#include "ui/console/PlanningCommands.h"

#include <CLI/CLI.hpp>
#include <Poco/JSON/Array.h>

namespace ui::console {
namespace {

    using logistics::Capacity;
    using logistics::CapacityBook;

    struct Options {
        int kits = 0;
        std::string days = "1-5";
        std::string from;
        std::string day;
        std::string note;
    };

    lab::Date todayIn(const Workstation& workstation)
    {
        return workstation.zone().dateAt(workstation.clock().now());
    }

    /// "1-5", or "1,3,5-7".
    lab::Expected<std::vector<int>> weekdaysIn(const std::string& typed)
    {
        std::vector<int> days;
        for (const auto part : lab::text::split(typed, ',')) {
            const auto dash = part.find('-');
            const auto first = lab::text::parseInteger(part.substr(0, dash));
            const auto last =
                dash == std::string_view::npos ? first : lab::text::parseInteger(part.substr(dash + 1));
            if (!first || !last || *first < 1 || *last > 7 || *first > *last)
                return lab::refused("capacity.weekday", {{"text", lab::text::shown(typed)}});
            for (auto day = *first; day <= *last; ++day)
                days.push_back(static_cast<int>(day));
        }
        return days;
    }

    int list(const Console& console)
    {
        const auto opened = console.workstation();
        if (!opened)
            return console.refuse(opened.error());
        const auto capacity = Capacity::read((*opened)->database());
        const auto today = todayIn(**opened);
        Poco::JSON::Array week;
        bool known = false;
        for (int weekday = 1; weekday <= 7; ++weekday) {
            const auto kits = capacity.weekday(weekday, today);
            known = known || kits;
            if (!kits)
                continue;
            Poco::JSON::Object row;
            row.set("weekday", weekday);
            row.set("kits", *kits);
            week.add(row);
            if (!console.json)
                Console::print(console.say({"capacity.week-line",
                    {{"weekday", console.say({"capacity.weekday." + std::to_string(weekday), {}})},
                        {"kits", std::to_string(*kits)}}}));
        }
        Poco::JSON::Array days;
        for (const auto& day : capacity.days()) {
            Poco::JSON::Object row;
            row.set("day", day.day.iso());
            row.set("kits", day.kits);
            row.set("note", day.note);
            row.set("entered_by", day.enteredBy);
            days.add(row);
            if (!console.json)
                Console::print(console.say({"capacity.day-line",
                    {{"day", day.day.iso()}, {"kits", std::to_string(day.kits)}, {"note", day.note}}}));
        }
        if (console.json) {
            Poco::JSON::Object answer;
            answer.set("week", week);
            answer.set("days", days);
            Console::print(answer);
        } else if (!known) {
            Console::print(console.say({"capacity.none", {}}));
        }
        return Done;
    }

    int told(const lab::Expected<void>& done, const Console& console)
    {
        if (!done)
            return console.refuse(done.error());
        Console::note(console.say({"capacity.entered", {}}));
        return Done;
    }

    int week(const Options& options, const Console& console)
    {
        const auto weekdays = weekdaysIn(options.days);
        if (!weekdays)
            return console.refuse(weekdays.error());
        return acting(
            console, lab::Role::Planner, [&](Workstation& workstation, const lab::SignedIn& who) -> int {
                auto from = todayIn(workstation);
                if (!options.from.empty()) {
                    const auto typed = lab::Date::parse(options.from);
                    if (!typed)
                        return console.refuse(typed.error());
                    from = *typed;
                }
                return told(CapacityBook(workstation.database(), workstation.clock())
                                .setWeek(who, *weekdays, options.kits, from),
                    console);
            });
    }

    int day(const Options& options, bool clear, const Console& console)
    {
        const auto day = lab::Date::parse(options.day);
        if (!day)
            return console.refuse(day.error());
        return acting(
            console, lab::Role::Planner, [&](Workstation& workstation, const lab::SignedIn& who) -> int {
                CapacityBook book(workstation.database(), workstation.clock());
                return told(
                    clear ? book.clearDay(who, *day) : book.setDay(who, *day, options.kits, options.note),
                    console);
            });
    }

} // namespace

void addCapacity(CLI::App& app, Action& chosen)
{
    auto* capacity = app.add_subcommand("capacity", "Kits that the packing bench closes in a day");
    capacity->require_subcommand(1);
    auto options = std::make_shared<Options>();
    capacity->add_subcommand("list", "What is on record")->callback([&chosen] {
        chosen = [](Console& console) { return list(console); };
    });
    auto* weekly = capacity->add_subcommand("week", "So many on these days of the week");
    weekly->add_option("kits", options->kits, "0 when nobody packs")->required();
    weekly->add_option("--days", options->days, "1 is Monday, e.g. 1-5 or 6")->capture_default_str();
    weekly->add_option("--from", options->from, "From this date on; today when left out");
    weekly->callback(
        [options, &chosen] { chosen = [options](Console& console) { return week(*options, console); }; });
    auto* single = capacity->add_subcommand("day", "Another number on one day: a lost day, an added shift");
    single->add_option("date", options->day, "e.g. 2026-11-27")->required();
    single->add_option("kits", options->kits, "0 loses the day")->required();
    single->add_option("--note", options->note, "Why, in words")->required();
    single->callback([options, &chosen] {
        chosen = [options](Console& console) { return day(*options, false, console); };
    });
    auto* clearing = capacity->add_subcommand("clear", "Make one day like others again");
    clearing->add_option("date", options->day, "e.g. 2026-11-27")->required();
    clearing->callback([options, &chosen] {
        chosen = [options](Console& console) { return day(*options, true, console); };
    });
}

} // namespace ui::console
