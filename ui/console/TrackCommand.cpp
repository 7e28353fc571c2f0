// SPDX-License-Identifier: MIT
#include "carriers/CarrierLine.h"
#include "lab/Clock.h"
#include "lab/store/Database.h"
#include "lab/store/KitStore.h"
#include "ui/Workstation.h"
#include "ui/console/Commands.h"
#include "ui/console/Console.h"

#include <CLI/CLI.hpp>
#include <Poco/JSON/Array.h>

#include <iostream>

namespace ui::console {
namespace {

    using carriers::TrackingAnswer;

    constexpr std::chrono::seconds patience(120);

    Poco::JSON::Object toJson(const carriers::TrackingEvent& event)
    {
        Poco::JSON::Object object;
        object.set("local_time", event.localTime);
        object.set("offset", event.offset);
        if (event.at)
            object.set("at", lab::isoInstant(*event.at));
        object.set("class", std::string(lab::word(event.status)));
        object.set("type", event.raw.type);
        object.set("code", event.raw.code);
        object.set("text", event.raw.text);
        object.set("place", event.place);
        object.set("physical", event.physical);
        return object;
    }

    Poco::JSON::Object toJson(const TrackingAnswer& answer, Language language)
    {
        Poco::JSON::Object object;
        object.set("number", answer.number.text());
        if (!answer.reply) {
            object.set("error", console::toJson(*answer.failure, language));
            return object;
        }
        const auto& reply = *answer.reply;
        object.set("class", std::string(lab::word(reply.status)));
        object.set("code", reply.raw.code);
        object.set("text", reply.raw.text);
        const auto day = [&](const char* name, const std::optional<lab::Date>& date) {
            object.set(name, date ? Poco::Dynamic::Var(date->iso()) : Poco::Dynamic::Var());
        };
        day("delivered", reply.deliveredOn);
        day("eta", reply.scheduledOn);
        Poco::JSON::Array events;
        for (const auto& event : reply.events)
            events.add(toJson(event));
        object.set("events", events);
        return object;
    }

    void printPlain(const TrackingAnswer& answer, const Console& console)
    {
        if (!answer.reply) {
            Console::print(answer.number.text() + "  " + console.say(*answer.failure));
            return;
        }
        const auto& reply = *answer.reply;
        Console::print(answer.number.text() + "  "
                       + console.say({"parcel.class." + std::string(lab::word(reply.status)), {}})
                       + (reply.raw.text.empty() ? "" : "  (UPS: " + reply.raw.text + ")")
                       + (reply.scheduledOn ? "  →  " + reply.scheduledOn->iso() : ""));
        for (const auto& event : reply.events)
            Console::print("    " + event.localTime + "  " + event.raw.text + "  " + event.place);
    }

    int exitCodeOf(const std::vector<TrackingAnswer>& answers)
    {
        int code = Done;
        for (const auto& answer : answers)
            code = std::max(code, !answer.reply                                        ? +OutsideFailed
                                  : answer.reply->status == lab::ParcelClass::NotFound ? +AnswerIsNo
                                                                                       : +Done);
        return code;
    }

    int run(const std::vector<std::string>& typed, const Console& console)
    {
        std::vector<lab::TrackingNumber> numbers;
        for (const auto& text : typed) {
            auto number = lab::TrackingNumber::parse(text);
            if (!number)
                return console.refuse(number.error());
            numbers.push_back(*std::move(number));
        }
        auto opened = console.workstation();
        if (!opened)
            return console.refuse(opened.error());
        auto& workstation = **opened;
        auto line = carriers::CarrierLine::open(workstation.settings(), workstation.identity().kind,
            Console::program(), workstation.database().url().text());
        if (!line)
            return console.refuse(line.error());
        (*line)->setTime(workstation.clock().now());

        auto answers = (*line)->carrier().trackAll(numbers, patience);
        const lab::KitStore kits(workstation.database());
        for (auto& answer : answers)
            if (const auto parcel = kits.parcel(answer.number); parcel && answer.reply)
                answer.reply->status = answer.reply->statusOf(parcel->direction);
        if (console.json) {
            Poco::JSON::Array list;
            for (const auto& answer : answers)
                list.add(toJson(answer, console.language()));
            list.stringify(std::cout);
            std::cout << std::endl;
        } else {
            for (const auto& answer : answers)
                printPlain(answer, console);
        }
        return exitCodeOf(answers);
    }

} // namespace

void addTrack(CLI::App& app, Action& chosen)
{
    auto* command = app.add_subcommand("track", "Ask the carrier where parcels are");
    auto numbers = std::make_shared<std::vector<std::string>>();
    command->add_option("number", *numbers, "Tracking numbers")->required();
    command->callback(
        [numbers, &chosen] { chosen = [numbers](Console& console) { return run(*numbers, console); }; });
}

} // namespace ui::console
