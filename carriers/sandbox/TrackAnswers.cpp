// SPDX-License-Identifier: MIT
#include "carriers/sandbox/TrackAnswers.h"

#include "lab/store/Json.h"

#include <Poco/JSON/Array.h>
#include <Poco/JSON/Object.h>

#include <algorithm>

namespace carriers::sandbox {
namespace {

    using Poco::JSON::Array;
    using Poco::JSON::Object;

    std::string two(long value) { return (value < 10 ? "0" : "") + std::to_string(value); }

    std::string compact(lab::Date day)
    {
        auto text = day.iso();
        std::erase(text, '-');
        return text;
    }

    /// "20261006" and "091519" of a moment in that zone, and the zone's offset then.
    struct LocalTime {
        std::string day;
        std::string time;
        std::string offset;
    };

    LocalTime localTime(lab::Instant at, const lab::Zone& zone)
    {
        const auto day = zone.dateAt(at);
        const auto minute = zone.minuteOfDay(at);
        const auto second = std::chrono::floor<std::chrono::seconds>(at.time_since_epoch()).count() % 60;
        const auto local = lab::Instant(day.days()) + std::chrono::minutes(minute);
        const auto offset =
            std::chrono::round<std::chrono::minutes>(local - std::chrono::floor<std::chrono::minutes>(at))
                .count();
        const auto size = std::abs(offset);
        return {compact(day), two(minute / 60) + two(minute % 60) + two(second),
            (offset < 0 ? "-" : "+") + two(size / 60) + ":" + two(size % 60)};
    }

    Object statusOf(const Stop& stop)
    {
        Object status;
        status.set("type", stop.type);
        status.set("code", stop.code == "011" ? "FS" : "OR");
        status.set("description", stop.text);
        status.set("statusCode", stop.code);
        return status;
    }

    Object townOf(const Town& town)
    {
        Object address;
        address.set("city", town.name);
        address.set("stateProvince", town.state);
        address.set("postalCode", town.postal);
        address.set("countryCode", "US");
        address.set("country", "US");
        return address;
    }

    Object activityOf(const Stop& stop)
    {
        const auto local = localTime(stop.at, stop.town.zone);
        const auto utc = lab::isoInstant(stop.at);
        Object location;
        location.set("address", townOf(stop.town));
        Object activity;
        activity.set("location", location);
        activity.set("status", statusOf(stop));
        activity.set("date", local.day);
        activity.set("time", local.time);
        activity.set("gmtDate", compact(lab::Date(std::chrono::floor<std::chrono::days>(stop.at))));
        activity.set("gmtOffset", local.offset);
        activity.set("gmtTime", utc.substr(11, 8));
        activity.set("logicalScan", !stop.physical);
        return activity;
    }

    Object dated(const char* type, const std::string& date)
    {
        Object object;
        object.set("type", type);
        object.set("date", date);
        return object;
    }

    Object packageOf(const SandboxParcel& parcel, lab::Instant now)
    {
        Array activities;
        const Stop* newest = nullptr;
        for (auto stop = parcel.stops.rbegin(); stop != parcel.stops.rend(); ++stop) {
            if (stop->at > now)
                continue;
            newest = newest ? newest : &*stop;
            activities.add(activityOf(*stop));
        }
        Array dates;
        if (parcel.dueOn)
            dates.add(dated("SDD", compact(*parcel.dueOn)));
        Object package;
        package.set("trackingNumber", parcel.number.text());
        package.set("packageCount", 1);
        // A sandbox whose clock was set back may stand before the label: then the label is all there is.
        const auto& current = newest ? *newest : parcel.stops.front();
        package.set("currentStatus", statusOf(current));
        if (current.code == "011") {
            const auto local = localTime(current.at, current.town.zone);
            dates.add(dated("DEL", local.day));
            Object time;
            time.set("type", "DEL");
            time.set("endTime", local.time);
            package.set("deliveryTime", time);
        }
        package.set("activity", activities);
        package.set("deliveryDate", dates);
        Array addresses;
        for (const auto& [type, town] :
            {std::pair("ORIGIN", parcel.from), std::pair("DESTINATION", parcel.to)}) {
            Object address;
            address.set("type", type);
            address.set("address", townOf(town));
            addresses.add(address);
        }
        package.set("packageAddress", addresses);
        Array references;
        for (const auto& number : parcel.references) {
            Object reference;
            reference.set("type", "PACKAGE");
            reference.set("number", number);
            references.add(reference);
        }
        package.set("referenceNumber", references);
        Object service;
        service.set("code", parcel.service);
        package.set("service", service);
        return package;
    }

    Answer wrapped(const Array& shipments)
    {
        Object inner;
        inner.set("shipment", shipments);
        Object whole;
        whole.set("trackResponse", inner);
        return {200, lab::canonical(whole)};
    }

    Object shipmentOf(const std::string& asked, const Array& packages)
    {
        Object shipment;
        shipment.set("inquiryNumber", asked);
        shipment.set("package", packages);
        return shipment;
    }

} // namespace

Answer trackAnswer(const SandboxParcel& parcel, lab::Instant now)
{
    Array packages;
    packages.add(packageOf(parcel, now));
    Array shipments;
    shipments.add(shipmentOf(parcel.number.text(), packages));
    return wrapped(shipments);
}

Answer referenceAnswer(
    const std::string& reference, const std::vector<SandboxParcel>& parcels, lab::Instant now)
{
    if (parcels.empty())
        return unknownAnswer(reference);
    Array shipments;
    for (const auto& parcel : parcels) {
        Array packages;
        packages.add(packageOf(parcel, now));
        shipments.add(shipmentOf(reference, packages));
    }
    return wrapped(shipments);
}

Answer unknownAnswer(const std::string& asked)
{
    Object warning;
    warning.set("code", "TW0001");
    warning.set("message", "Tracking Information Not Found");
    Array warnings;
    warnings.add(warning);
    Object shipment;
    shipment.set("inquiryNumber", asked);
    shipment.set("warnings", warnings);
    Array shipments;
    shipments.add(shipment);
    return wrapped(shipments);
}

} // namespace carriers::sandbox
