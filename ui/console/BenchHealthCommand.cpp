// SPDX-License-Identifier: MIT
#include "calibration/ProfileBook.h"
#include "calibration/health/HealthRecords.h"
#include "lab/store/Database.h"
#include "lab/store/LabIdentity.h"
#include "lab/values/Text.h"
#include "lab/values/Zone.h"
#include "ui/Workstation.h"
#include "ui/console/Commands.h"
#include "ui/console/Console.h"

#include <CLI/CLI.hpp>
#include <Poco/JSON/Array.h>

namespace ui::console {
namespace {

    using calibration::indicators;

    Poco::JSON::Object toJson(const calibration::Visit& visit)
    {
        Poco::JSON::Object json;
        json.set("day", visit.day.iso());
        for (const auto indicator : indicators)
            if (const auto& value = visit.of(indicator))
                json.set(std::string(word(indicator)), *value);
        return json;
    }

    Poco::JSON::Object toJson(const calibration::Trend& trend)
    {
        Poco::JSON::Object json;
        json.set("indicator", std::string(word(trend.indicator)));
        if (trend.last)
            json.set("last", *trend.last);
        json.set("beyond", trend.beyond);
        if (trend.perVisit)
            json.set("per_visit", *trend.perVisit);
        if (trend.failsAt)
            json.set("fails_at_visit", *trend.failsAt);
        return json;
    }

    int health(const std::string& typed, const Console& console)
    {
        const auto serial = lab::ModuleSerial::parse(typed);
        if (!serial)
            return console.refuse(serial.error());
        const auto opened = console.workstation();
        if (!opened)
            return console.refuse(opened.error());
        const auto profile = calibration::ProfileBook((*opened)->database()).inForce("standard");
        if (!profile)
            return console.refuse(profile.error());
        const auto zone = lab::Zone::find((*opened)->identity().zone);
        if (!zone)
            return console.refuse(zone.error());
        const auto visits = calibration::visitsOf((*opened)->database(), *serial, *zone);
        const auto judged = calibration::judgeHealth(visits, *profile);
        const auto fails = judged.failsAt ? std::to_string(*judged.failsAt) : std::string("-");
        if (console.json) {
            Poco::JSON::Array past;
            for (const auto& visit : visits)
                past.add(toJson(visit));
            Poco::JSON::Array trends;
            for (const auto& trend : judged.trends)
                trends.add(toJson(trend));
            Poco::JSON::Object answer;
            answer.set("module", serial->text());
            answer.set("standing", std::string(word(judged.standing)));
            if (judged.failsAt)
                answer.set("fails_at_visit", *judged.failsAt);
            answer.set("visits", past);
            answer.set("trends", trends);
            Console::print(answer);
        } else {
            Console::print(console.say({"health.standing." + std::string(word(judged.standing)),
                {{"module", serial->text()}, {"visits", std::to_string(judged.visits)}, {"fails", fails}}}));
        }
        return judged.standing == calibration::Standing::Good ? Done : AnswerIsNo;
    }

} // namespace

void addBenchHealth(CLI::App& bench, Action& chosen)
{
    auto* command = bench.add_subcommand("health",
        "How a module ages over its visits, and at which it will fail; exit code 1 unless it is fit");
    auto serial = std::make_shared<std::string>();
    command->add_option("module", *serial, "The module's serial")->required();
    command->callback(
        [serial, &chosen] { chosen = [serial](Console& console) { return health(*serial, console); }; });
}

} // namespace ui::console
