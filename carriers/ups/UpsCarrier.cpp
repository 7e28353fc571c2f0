// SPDX-License-Identifier: MIT
#include "carriers/ups/UpsCarrier.h"

#include "carriers/ups/Errors.h"
#include "carriers/ups/Shipping.h"
#include "carriers/ups/TimeInTransit.h"
#include "carriers/ups/Tracking.h"

namespace carriers::ups {
namespace {

    TrackingReply replyOf(const lab::TrackingNumber& number, const HttpReply& reply)
    {
        if (saysNotFound(reply.status, reply.body))
            return notFound(number, reply.body);
        throwUnlessDone(reply);
        return readTracking(number, reply.body);
    }

    TrackingAnswer answerOf(const lab::TrackingNumber& number, const HttpOutcome& outcome)
    {
        TrackingAnswer answer {number, {}, {}, outcome.tries};
        try {
            if (!outcome.result)
                throw outcome.result.error();
            answer.reply = replyOf(number, *outcome.result);
        } catch (const CarrierFailure& failure) {
            answer.failure = failure.message();
        }
        return answer;
    }

} // namespace

TrackingReply UpsCarrier::track(const lab::TrackingNumber& number)
{
    return replyOf(number, session_.get(trackingPath(number)));
}

std::vector<TrackingAnswer> UpsCarrier::trackAll(
    std::span<const lab::TrackingNumber> numbers, std::chrono::seconds patience)
{
    std::vector<std::string> paths;
    paths.reserve(numbers.size());
    for (const auto& number : numbers)
        paths.push_back(trackingPath(number));
    const auto outcomes = session_.getAll(paths, patience);
    std::vector<TrackingAnswer> answers;
    answers.reserve(numbers.size());
    for (std::size_t i = 0; i < numbers.size(); ++i)
        answers.push_back(answerOf(numbers[i], outcomes[i]));
    return answers;
}

Shipment UpsCarrier::ship(const ShipmentRequest& request)
{
    const auto body = shipBody(request, ShipKind::Out, session_.options().account);
    return readShipment(session_.post(shipPath(), body).body);
}

Shipment UpsCarrier::returnLabel(const ShipmentRequest& request)
{
    const auto body = shipBody(request, ShipKind::Return, session_.options().account);
    return readShipment(session_.post(shipPath(), body).body);
}

std::optional<Shipment> UpsCarrier::findShipment(const std::string& reference)
{
    const auto reply = session_.get(referencePath(reference, session_.options().account));
    if (saysNotFound(reply.status, reply.body))
        return std::nullopt;
    throwUnlessDone(reply);
    const auto number = readReference(reply.body);
    return number ? std::optional(recoverLabel(*number)) : std::nullopt;
}

Shipment UpsCarrier::recoverLabel(const lab::TrackingNumber& number)
{
    return readRecovery(number, session_.post(recoveryPath(), recoveryBody(number)).body);
}

void UpsCarrier::voidShipment(const lab::TrackingNumber& number)
{
    readVoid(session_.remove(voidPath(number)).body);
}

std::vector<TransitService> UpsCarrier::timeInTransit(const TransitRequest& request)
{
    return readTransit(session_.post(transitPath(), transitBody(request)).body);
}

} // namespace carriers::ups
