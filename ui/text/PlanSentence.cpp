// SPDX-License-Identifier: MIT
#include "ui/text/PlanSentence.h"

#include "lab/values/Text.h"
#include "ui/text/Dates.h"

namespace ui {

std::string dollars(std::int64_t mills) { return lab::text::number(static_cast<double>(mills) / 1000.0, 2); }

std::string planSentence(const logistics::PlanLine& line, Language language)
{
    const auto named = [&](const std::string& code) { return say(code, language); };
    if (!line.shipDay)
        return line.demand.noShipment ? named("plan.gate." + std::string(word(*line.demand.noShipment)))
                                      : named("plan.reason." + std::string(word(line.reason)));
    const auto service = [&](logistics::Service one) { return named("service." + std::string(code(one))); };
    std::string sentence =
        say({"plan.why.line", {{"day", line.shipDay->iso()}, {"service", service(line.service)},
                                  {"cost", dollars(line.costMills)},
                                  {"late", lab::text::number(line.latePermille / 10.0, 1)},
                                  {"reason", named("plan.reason." + std::string(word(line.reason)))}}},
            language);
    const auto add = [&](const lab::Message& message) { sentence += " " + say(message, language); };
    if (line.why.wantedDay)
        add({"plan.why.wanted",
            {{"day", line.why.wantedDay->iso()}, {"price", dollars(line.why.modulePrice)}}});
    if (line.why.tied > 0)
        add({"plan.why.tied", {{"clients", std::to_string(line.why.tied)}}});
    else if (line.why.nextDay)
        add({"plan.why.next", {{"day", line.why.nextDay->iso()}, {"service", service(line.why.nextService)},
                                  {"margin", dollars(line.why.nextDayMargin)}}});
    if (line.why.otherService)
        add({"plan.why.service", {{"service", service(*line.why.otherService)},
                                     {"margin", dollars(line.why.otherServiceMargin)}}});
    if (line.why.ownParcels > 0)
        add({"plan.why.own-parcels", {{"parcels", std::to_string(line.why.ownParcels)}}});
    if (line.why.closed)
        add({"plan.why.closed",
            {{"from", line.why.closed->first.iso()}, {"until", line.why.closed->last.iso()}}});
    if (line.why.offPin)
        add({"plan.why.off-pin", {{"day", line.demand.pinnedTo->iso()}}});
    return sentence;
}

} // namespace ui
