// SPDX-License-Identifier: MIT
#include "ui/console/BenchAnswers.h"

#include <Poco/JSON/Array.h>

#include <array>
#include <chrono>
#include <cstdio>

namespace ui::console {

std::string isoTime(lab::Instant at)
{
    const auto day = std::chrono::floor<std::chrono::days>(at);
    const std::chrono::hh_mm_ss time(std::chrono::floor<std::chrono::seconds>(at - day));
    std::array<char, 16> text {};
    std::snprintf(text.data(), text.size(), "T%02d:%02d:%02dZ", static_cast<int>(time.hours().count()),
        static_cast<int>(time.minutes().count()), static_cast<int>(time.seconds().count()));
    return lab::Date(day).iso() + text.data();
}

Poco::JSON::Object toJson(const calibration::ControlCheck& check)
{
    Poco::JSON::Array results;
    for (const auto& result : check.results) {
        Poco::JSON::Object one;
        one.set("lot", result.lot);
        one.set("reference_mg_per_l", result.reference);
        one.set("mean_mg_per_l", result.mean);
        one.set("readings", static_cast<int>(result.point.readings));
        one.set("error_percent", result.point.error);
        one.set("deviation_percent", result.point.deviation);
        one.set("established", result.limits.established);
        one.set("centre_percent", result.limits.centre);
        one.set("spread_percent", result.limits.spread);
        one.set("z", result.z());
        results.add(one);
    }
    Poco::JSON::Array rules;
    for (const auto& rule : check.verdict.violations)
        rules.add(rule);
    Poco::JSON::Object json;
    json.set("control", check.id);
    json.set("number", static_cast<Poco::Int64>(check.number));
    json.set("fixture", check.fixture);
    json.set("sensor", check.sensor);
    json.set("purpose", std::string(word(check.purpose)));
    json.set("staff", check.staff);
    json.set("at", isoTime(check.at));
    json.set("pressure_hpa", check.pressure.hectopascals());
    json.set("results", results);
    json.set("rules", rules);
    json.set("action", std::string(word(check.verdict.action)));
    return json;
}

Poco::JSON::Object toJson(const calibration::TouchedModule& module)
{
    Poco::JSON::Object json;
    json.set("module", module.module.text());
    json.set("run", module.run);
    json.set("started_at", isoTime(module.startedAt));
    json.set("verdict", module.verdict);
    json.set("state", module.state);
    json.set("place", module.place);
    json.set("certificate", module.certificate.value_or(""));
    json.set("client", module.client ? module.client->text() : std::string());
    return json;
}

Poco::JSON::Object toJson(
    const calibration::BenchHold& hold, const std::vector<calibration::HeldModule>& modules)
{
    Poco::JSON::Array list;
    for (const auto& module : modules) {
        auto one = toJson(module.now);
        one.set("verdict_then", module.verdictThen);
        one.set("state_then", module.stateThen);
        list.add(one);
    }
    Poco::JSON::Object json;
    json.set("hold", hold.id);
    json.set("fixture", hold.fixture);
    json.set("control", hold.control);
    json.set("last_good", hold.lastGood.value_or(""));
    json.set("opened_at", isoTime(hold.openedAt));
    json.set("cause", hold.cause);
    json.set("action", hold.action);
    json.set("explained_by", hold.explainedBy);
    json.set("passing_control", hold.passing);
    json.set("released_by", hold.releasedBy);
    json.set("released_at", hold.releasedAt ? isoTime(*hold.releasedAt) : std::string());
    json.set("modules", list);
    return json;
}

} // namespace ui::console
