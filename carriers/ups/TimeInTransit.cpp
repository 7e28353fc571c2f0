// SPDX-License-Identifier: MIT
#include "carriers/ups/TimeInTransit.h"

#include "carriers/CarrierFailure.h"
#include "carriers/ups/Loose.h"
#include "lab/store/Json.h"
#include "lab/values/Text.h"

#include <Poco/JSON/Object.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace carriers::ups {
namespace {

    /// This call names services otherwise than shipping does.
    constexpr std::array<std::pair<std::string_view, std::string_view>, 7> services {{
        {"GND", "03"},
        {"3DS", "12"},
        {"2DA", "02"},
        {"2DM", "59"},
        {"1DP", "13"},
        {"1DA", "01"},
        {"1DM", "14"},
    }};

    std::optional<TransitService> serviceOf(const Loose& entry)
    {
        const auto level = entry.text("serviceLevel");
        const auto* known =
            std::ranges::find(services, level, &std::pair<std::string_view, std::string_view>::first);
        const auto day = lab::Date::parse(entry.text("deliveryDate"));
        if (known == services.end() || !day)
            return std::nullopt;
        const auto days = lab::text::parseInteger(entry.text("businessTransitDays"));
        return TransitService {std::string(known->second), entry.text("serviceLevelDescription"), *day,
            entry.text("deliveryTime").substr(0, 5),
            static_cast<int>(std::clamp<std::int64_t>(days.value_or(0), 0, 99)),
            entry.text("guaranteeIndicator") == "1"};
    }

} // namespace

std::string transitPath() { return "/shipments/v1/transittimes"; }

std::string transitBody(const TransitRequest& request)
{
    Poco::JSON::Object body;
    body.set("originCountryCode", request.from.country);
    body.set("originStateProvince", request.from.state);
    body.set("originCityName", request.from.city);
    body.set("originPostalCode", request.from.postal);
    body.set("destinationCountryCode", request.to.country);
    body.set("destinationStateProvince", request.to.state);
    body.set("destinationCityName", request.to.city);
    body.set("destinationPostalCode", request.to.postal);
    body.set("residentialIndicator", "01");
    body.set("shipDate", request.shipDay.iso());
    body.set("shipTime", "");
    body.set("weight", lab::text::number(std::ceil(request.weightOunces / 1.6) / 10, 1));
    body.set("weightUnitOfMeasure", "LBS");
    body.set("billType", "03");
    body.set("numberOfPackages", "1");
    body.set("avvFlag", true);
    return lab::canonical(body);
}

std::vector<TransitService> readTransit(const std::string& body)
{
    const auto answer = Loose::parse(body).at("emsResponse");
    if (!answer.present())
        throw CarrierFailure({"carrier.garbage", {{"host", "UPS"}}},
            "no services: " + lab::text::shown(body, 200), Effect::None);
    std::vector<TransitService> result;
    for (const auto& entry : answer.at("services").list())
        if (auto service = serviceOf(entry))
            result.push_back(std::move(*service));
    std::ranges::stable_sort(
        result, {}, [](const TransitService& s) { return std::pair(s.deliveredOn, s.byTime); });
    return result;
}

} // namespace carriers::ups
