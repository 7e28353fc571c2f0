// SPDX-License-Identifier: MIT
#include "carriers/sandbox/TransitAnswers.h"

#include "carriers/CarrierFailure.h"
#include "carriers/sandbox/Journey.h"
#include "carriers/ups/Loose.h"
#include "lab/store/Json.h"

#include <Poco/JSON/Array.h>
#include <Poco/JSON/Object.h>

namespace carriers::sandbox {
namespace {

    struct Offer {
        const char* level;
        const char* words;
        const char* service;
        const char* byTime;
        bool guaranteed;
    };

    constexpr Offer offers[] = {
        {"1DA", "UPS Next Day Air", "01", "12:00:00", true},
        {"2DA", "UPS 2nd Day Air", "02", "23:00:00", true},
        {"3DS", "UPS 3 Day Select", "12", "23:00:00", true},
        {"GND", "UPS Ground", "03", "23:00:00", false},
    };

} // namespace

Answer transitAnswer(const Question& question)
{
    ups::Loose request;
    try {
        request = ups::Loose::parse(question.body);
    } catch (const CarrierFailure&) {
        return refusal(400, "9500001", "The request is not well formed.");
    }
    const auto from = request.text("originPostalCode");
    const auto to = request.text("destinationPostalCode");
    const auto shipDay = lab::Date::parse(request.text("shipDate"));
    if (request.text("originCountryCode").empty() || from.empty() || to.empty() || !shipDay)
        return refusal(400, "270000", "Origin, destination and ship date are required.");

    Poco::JSON::Array services;
    for (const auto& offer : offers) {
        const auto days = transitDays(offer.service, from, to);
        Poco::JSON::Object service;
        service.set("serviceLevel", offer.level);
        service.set("serviceLevelDescription", offer.words);
        service.set("shipDate", shipDay->iso());
        service.set("deliveryDate", workingDaysAfter(*shipDay, days).iso());
        service.set("deliveryTime", offer.byTime);
        service.set("businessTransitDays", days);
        service.set("guaranteeIndicator", offer.guaranteed ? "1" : "0");
        service.set("cstccutoffTime", "16:00:00");
        services.add(service);
    }
    Poco::JSON::Object inner;
    inner.set("shipDate", shipDay->iso());
    inner.set("numberOfServices", static_cast<int>(services.size()));
    inner.set("services", services);
    Poco::JSON::Object whole;
    whole.set("emsResponse", inner);
    return {200, lab::canonical(whole)};
}

} // namespace carriers::sandbox
