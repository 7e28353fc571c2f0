// SPDX-License-Identifier: MIT
#include "carriers/sandbox/UpsDesk.h"

#include "carriers/sandbox/ShipAnswers.h"
#include "carriers/sandbox/TrackAnswers.h"
#include "carriers/sandbox/TransitAnswers.h"
#include "lab/store/Json.h"
#include "lab/values/Failure.h"

#include <Poco/JSON/Object.h>

namespace carriers::sandbox {
namespace {

    constexpr const char* tokenPath = "/security/v1/oauth/token";

    /// What follows `start` in the path, or an empty text.
    std::string restOf(const std::string& path, std::string_view start)
    {
        return path.starts_with(start) ? path.substr(start.size()) : std::string();
    }

} // namespace

Answer UpsDesk::answer(const Question& question)
{
    if (question.path.starts_with("/sandbox/"))
        return own(question);
    ++requests_;
    if (question.method == "POST" && question.path == tokenPath) {
        ++tokenRequests_;
        return tokens_.give(question);
    }
    return call(question);
}

Answer UpsDesk::own(const Question& question)
{
    Poco::JSON::Object body;
    if (question.method == "POST" && question.path == "/sandbox/clock") {
        try {
            const auto text = lab::parseObject(question.body)->optValue<std::string>("now", "");
            const auto now = lab::parseInstant(text);
            if (!now)
                return refusal(400, "sandbox", "no such moment: " + text);
            clock_.set(*now);
        } catch (const lab::Failure& failure) {
            return refusal(400, "sandbox", failure.what());
        }
        body.set("now", lab::isoInstant(clock_.now()));
        return {200, lab::canonical(body)};
    }
    if (question.method == "GET" && question.path == "/sandbox/counts") {
        const auto counted = counts();
        body.set("requests", counted.requests);
        body.set("token_requests", counted.tokens);
        body.set("shipments", counted.shipments);
        return {200, lab::canonical(body)};
    }
    return refusal(404, "sandbox", "no such path");
}

Answer UpsDesk::call(const Question& question)
{
    if (faults_.strikes(FaultKind::TooMany)) {
        auto answer = refusal(429, "10429", "Too Many Requests");
        answer.retryAfter = faults_.retryAfter();
        return answer;
    }
    if (faults_.strikes(FaultKind::Unauthorized) || !tokens_.knows(question))
        return refusal(401, "250002", "Invalid Authentication Information.");
    if (faults_.strikes(FaultKind::ExpiredToken))
        tokens_.lapse(question);
    if (faults_.strikes(FaultKind::Error500))
        return refusal(500, "10004", "Internal error");
    if (faults_.strikes(FaultKind::Garbage))
        return {503,
            "<html><head><title>Service Unavailable</title></head><body>Reference #18.2</body></html>",
            "text/html"};
    auto answer = route(question);
    if (faults_.strikes(FaultKind::CutJson))
        answer.body.resize(answer.body.size() / 2);
    return answer;
}

Answer UpsDesk::route(const Question& question)
{
    const auto now = clock_.now();
    if (question.header("transid").size() != 32 || question.header("transactionsrc").empty())
        return refusal(400, "TV0002", "transId and transactionSrc are required.");
    if (question.method == "GET") {
        if (const auto number = restOf(question.path, "/api/track/v1/details/"); !number.empty()) {
            const auto known = lab::TrackingNumber::parse(number);
            const auto parcel = known ? parcels_.find(*known) : std::nullopt;
            return parcel ? trackAnswer(*parcel, now) : unknownAnswer(number);
        }
        if (const auto reference = restOf(question.path, "/api/track/v1/reference/details/");
            !reference.empty())
            return referenceAnswer(reference, parcels_.withReference(reference), now);
    }
    if (question.method == "POST") {
        if (question.path == "/api/shipments/v2409/ship") {
            auto answer = shipAnswer(question, parcels_, now);
            if (answer.status == 200)
                ++shipments_;
            return answer;
        }
        if (question.path == "/api/labels/v1/recovery")
            return recoveryAnswer(question, parcels_);
        if (question.path == "/api/shipments/v1/transittimes")
            return transitAnswer(question);
    }
    if (question.method == "DELETE")
        if (const auto number = restOf(question.path, "/api/shipments/v2409/void/cancel/"); !number.empty())
            return voidAnswer(number, parcels_, now);
    return refusal(404, "9710000", "No such resource");
}

} // namespace carriers::sandbox
