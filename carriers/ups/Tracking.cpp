// SPDX-License-Identifier: MIT
#include "carriers/ups/Tracking.h"

#include "carriers/CarrierFailure.h"
#include "carriers/ParcelStatus.h"
#include "carriers/ups/Errors.h"
#include "carriers/ups/Loose.h"
#include "carriers/ups/Times.h"
#include "lab/values/Text.h"

#include <Poco/URI.h>

namespace carriers::ups {
namespace {

    /// The three-digit code stands in `statusCode`, in older replies in `code`.
    RawStatus statusOf(const Loose& status, const std::string& packageCode = {})
    {
        RawStatus raw {status.text("type"), status.text("statusCode"), status.text("description")};
        if (raw.code.empty())
            raw.code = packageCode;
        const auto code = status.text("code");
        if (raw.code.empty() && code.size() == 3 && lab::text::isAllDigits(code))
            raw.code = code;
        return raw;
    }

    std::string placeOf(const Loose& address)
    {
        std::string place;
        for (const auto* part : {"city", "stateProvince", "countryCode"})
            if (const auto text = address.text(part); !text.empty())
                place += (place.empty() ? "" : ", ") + text;
        return place;
    }

    std::optional<lab::Instant> instantOf(
        const std::optional<lab::Date>& day, const std::optional<std::chrono::seconds>& time)
    {
        if (!day || !time)
            return std::nullopt;
        return lab::Instant(day->days()) + *time;
    }

    TrackingEvent eventOf(const Loose& activity)
    {
        TrackingEvent event;
        event.raw = statusOf(activity.at("status"));
        event.status = classOf(event.raw);
        const auto local = instantOf(readDay(activity.text("date")), readTime(activity.text("time")));
        if (local)
            event.localTime = lab::isoInstant(*local).substr(0, 19);
        const auto offset = readOffset(activity.text("gmtOffset"));
        if (offset)
            event.offset = offsetText(*offset);
        event.at = instantOf(readDay(activity.text("gmtDate")), readTime(activity.text("gmtTime")));
        if (!event.at && local && offset)
            event.at = *local - *offset;
        event.place = placeOf(activity.at("location").at("address"));
        event.physical = activity.text("logicalScan") != "true";
        return event;
    }

    /// Several packages travel under one shipment; the one asked for counts.
    Loose packageOf(const Loose& shipments, const lab::TrackingNumber& number)
    {
        Loose first;
        for (const auto& shipment : shipments.list())
            for (const auto& package : shipment.at("package").list()) {
                if (package.text("trackingNumber") == number.text())
                    return package;
                if (!first.present())
                    first = package;
            }
        return first;
    }

    void readDates(const Loose& package, TrackingReply& reply)
    {
        std::optional<lab::Date> rescheduled;
        for (const auto& date : package.at("deliveryDate").list()) {
            const auto day = readDay(date.text("date"));
            const auto type = date.text("type");
            if (type == "SDD")
                reply.scheduledOn = day;
            else if (type == "RDD")
                rescheduled = day;
            else if (type == "DEL")
                reply.deliveredOn = day;
        }
        if (rescheduled)
            reply.scheduledOn = rescheduled;
    }

    std::string escaped(const std::string& text)
    {
        std::string result;
        Poco::URI::encode(text, "/?#&=+", result);
        return result;
    }

} // namespace

std::string trackingPath(const lab::TrackingNumber& number)
{
    return "/track/v1/details/" + number.text()
           + "?locale=en_US&returnSignature=false&returnMilestones=false&returnPOD=false";
}

TrackingReply readTracking(const lab::TrackingNumber& number, const std::string& body)
{
    const auto shipments = Loose::parse(body).at("trackResponse").at("shipment");
    if (!shipments.present())
        throw CarrierFailure({"carrier.garbage", {{"host", "UPS"}}},
            "no shipment: " + lab::text::shown(body, 200), Effect::None);
    const auto package = packageOf(shipments, number);
    if (!package.present())
        return notFound(number, body);

    TrackingReply reply {number, lab::ParcelClass::Unknown, {}, {}, {}, {}, body};
    for (const auto& activity : package.at("activity").list())
        reply.events.push_back(eventOf(activity));
    const auto current = package.at("currentStatus");
    if (current.present() || reply.events.empty())
        reply.raw = statusOf(current, package.text("statusCode"));
    else
        reply.raw = reply.events.front().raw;
    if (reply.raw.text.empty())
        reply.raw.text = package.text("statusDescription");
    if (reply.raw.text.empty() && !reply.events.empty())
        reply.raw.text = reply.events.front().raw.text;
    reply.status = classOf(reply.raw);
    readDates(package, reply);
    return reply;
}

bool saysNotFound(int status, const std::string& body)
{
    const auto complaint = complaintOf(body);
    // A 404 without UPS's own words is a wrong path, not a wrong number.
    return (status == 404 && !complaint.code.empty()) || (status == 400 && complaint.code == "TV1002");
}

TrackingReply notFound(const lab::TrackingNumber& number, const std::string& body)
{
    auto words = complaintOf(body).words;
    if (words.empty())
        words = Loose::parse(body).at("trackResponse").at("shipment").at("warnings").text("message");
    return {number, lab::ParcelClass::NotFound, {{}, {}, words}, {}, {}, {}, body};
}

std::string referencePath(const std::string& reference, const std::string& account)
{
    return "/track/v1/reference/details/" + escaped(reference)
           + "?locale=en_US&refNumType=SmallPackage&shipperNum=" + escaped(account);
}

std::optional<lab::TrackingNumber> readReference(const std::string& body)
{
    for (const auto& shipment : Loose::parse(body).at("trackResponse").at("shipment").list())
        for (const auto& package : shipment.at("package").list())
            if (const auto number = lab::TrackingNumber::parse(package.text("trackingNumber"));
                number && classOf(statusOf(package.at("currentStatus"))) != lab::ParcelClass::Voided)
                return *number;
    return std::nullopt;
}

} // namespace carriers::ups
