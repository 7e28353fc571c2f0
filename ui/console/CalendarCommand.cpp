// SPDX-License-Identifier: MIT
#include "lab/Clock.h"
#include "lab/store/Database.h"
#include "lab/values/Zone.h"
#include "logistics/rules/CalendarBook.h"
#include "ui/console/Acting.h"
#include "ui/console/PlanningCommands.h"

#include <CLI/CLI.hpp>
#include <Poco/JSON/Array.h>

namespace ui::console {
namespace {

    using logistics::CalendarBook;

    struct Options {
        int year = 0;
        std::string day;
        std::string note;
        bool works = false;
    };

    /// The days without service of a year, by the rule and by what was confirmed against it.
    int list(const Options& options, const Console& console)
    {
        const auto opened = console.workstation();
        if (!opened)
            return console.refuse(opened.error());
        auto& workstation = **opened;
        const CalendarBook book(workstation.database(), workstation.clock());
        const auto today = workstation.zone().dateAt(workstation.clock().now());
        const int year = options.year != 0
                             ? options.year
                             : static_cast<int>(std::chrono::year_month_day(today.days()).year());
        Poco::JSON::Array closed;
        for (const auto& day :
            logistics::carrierDays(book.exceptions(), lab::Date(year, 1, 1), lab::Date(year, 12, 31))) {
            Poco::JSON::Object row;
            row.set("day", day.day.iso());
            row.set("works", day.works);
            row.set("note", day.note);
            row.set("confirmed_by", day.confirmedBy);
            closed.add(row);
            if (!console.json)
                Console::print(console.say({day.confirmedBy.empty() ? "calendar.by-rule"
                                            : day.works             ? "calendar.works"
                                                                    : "calendar.rests",
                    {{"day", day.day.iso()}, {"note", day.note}, {"staff", day.confirmedBy}}}));
        }
        const bool confirmed = book.years().contains(year);
        if (console.json) {
            Poco::JSON::Object answer;
            answer.set("year", year);
            answer.set("confirmed", confirmed);
            answer.set("days", closed);
            Console::print(answer);
        } else {
            Console::print(console.say({confirmed ? "calendar.confirmed" : "calendar.unconfirmed",
                {{"year", std::to_string(year)}}}));
        }
        return Done;
    }

    template <class Work> int change(const Console& console, Work work)
    {
        return acting(
            console, lab::Role::Planner, [&](Workstation& workstation, const lab::SignedIn& who) -> int {
                CalendarBook book(workstation.database(), workstation.clock());
                const lab::Expected<void> done = work(book, who);
                if (!done)
                    return console.refuse(done.error());
                Console::note(console.say({"calendar.entered", {}}));
                return Done;
            });
    }

    int onDay(const Options& options, bool clear, const Console& console)
    {
        const auto day = lab::Date::parse(options.day);
        if (!day)
            return console.refuse(day.error());
        return change(console, [&](CalendarBook& book, const lab::SignedIn& who) {
            return clear ? book.clear(who, *day) : book.except(who, *day, options.works, options.note);
        });
    }

} // namespace

void addCalendar(CLI::App& app, Action& chosen)
{
    auto* calendar = app.add_subcommand("calendar", "The days on which the carrier works");
    calendar->require_subcommand(1);
    auto options = std::make_shared<Options>();
    auto* listing =
        calendar->add_subcommand("list", "A year's days without service, and what differs from the rule");
    listing->add_option("year", options->year, "This year when left out");
    listing->callback(
        [options, &chosen] { chosen = [options](Console& console) { return list(*options, console); }; });
    auto* confirming =
        calendar->add_subcommand("confirm", "Say that a year was compared with the carrier's own calendar");
    confirming->add_option("year", options->year, "e.g. 2027")->required();
    confirming->callback([options, &chosen] {
        chosen = [options](Console& console) {
            return change(console, [&](CalendarBook& book, const lab::SignedIn& who) {
                return book.confirmYear(who, options->year);
            });
        };
    });
    auto* exception =
        calendar->add_subcommand("except", "A day on which the carrier rests, whatever the rule says");
    exception->add_option("date", options->day, "e.g. 2026-12-24")->required();
    exception->add_option("--note", options->note, "Why, in words")->required();
    exception->add_flag("--works", options->works, "It works on a holiday instead");
    exception->callback([options, &chosen] {
        chosen = [options](Console& console) { return onDay(*options, false, console); };
    });
    auto* clearing = calendar->add_subcommand("clear", "Let the rule hold again for a day");
    clearing->add_option("date", options->day, "e.g. 2026-12-24")->required();
    clearing->callback([options, &chosen] {
        chosen = [options](Console& console) { return onDay(*options, true, console); };
    });
}

} // namespace ui::console
