// SPDX-License-Identifier: MIT
#include "carriers/sandbox/ShipAnswers.h"

#include "carriers/CarrierFailure.h"
#include "carriers/sandbox/Journey.h"
#include "carriers/sandbox/LabParcels.h"
#include "carriers/sandbox/ZplLabel.h"
#include "carriers/ups/Loose.h"
#include "carriers/ups/Times.h"
#include "lab/store/Json.h"
#include "lab/training/TrainingRules.h"
#include "lab/values/Text.h"

#include <Poco/Base64Encoder.h>
#include <Poco/JSON/Array.h>
#include <Poco/JSON/Object.h>

#include <algorithm>
#include <sstream>

namespace carriers::sandbox {
namespace {

    using Poco::JSON::Array;
    using Poco::JSON::Object;
    using ups::Loose;

    std::string base64(const std::string& bytes)
    {
        std::ostringstream out;
        Poco::Base64Encoder encoder(out);
        encoder.rdbuf()->setLineLength(0);
        encoder << bytes;
        encoder.close();
        return out.str();
    }

    Object coded(const std::string& code, const std::string& words)
    {
        Object object;
        object.set("Code", code);
        object.set("Description", words);
        return object;
    }

    Object success()
    {
        Object response;
        response.set("ResponseStatus", coded("1", "Success"));
        return response;
    }

    Answer answered(const char* name, const Object& inner)
    {
        Object whole;
        whole.set(name, inner);
        return {200, lab::canonical(whole)};
    }

    Object imageOf(const SandboxParcel& parcel, const char* formatName)
    {
        Object format;
        format.set("Code", "ZPL");
        Object image;
        image.set(formatName, format);
        image.set("GraphicImage", base64(parcel.label));
        return image;
    }

    /// The state's zone is near enough for a sandbox.
    Town townOf(const Loose& address)
    {
        const auto state = address.text("StateProvinceCode");
        auto zone = labTown().zone;
        for (const auto& known : lab::trainingStates())
            if (known.code == state)
                zone = lab::Zone::find(std::string(known.zone)).value();
        return {lab::text::upper(address.text("City")), state, address.text("PostalCode"), zone};
    }

    std::string linesOf(const Loose& party)
    {
        const auto address = party.at("Address");
        auto lines = party.text("Name") + "\n";
        for (const auto& line : address.at("AddressLine").list())
            lines += line.text() + "\n";
        return lines + address.text("City") + " " + address.text("StateProvinceCode") + " "
               + address.text("PostalCode");
    }

    std::string serviceWords(const std::string& service)
    {
        if (service == "01")
            return "UPS NEXT DAY AIR";
        if (service == "02")
            return "UPS 2ND DAY AIR";
        if (service == "12")
            return "UPS 3 DAY SELECT";
        return "UPS GROUND";
    }

    std::int64_t centsFor(const std::string& service, const Town& from, const Town& to, double pounds)
    {
        const auto zone = transitDays("03", from.postal, to.postal);
        const auto base = service == "01" ? 3490 : service == "02" ? 1845 : service == "12" ? 1490 : 985;
        return base + zone * 145 + static_cast<std::int64_t>(std::max(0.0, pounds - 1) * 85);
    }

    Answer boughtAnswer(const SandboxParcel& parcel, std::int64_t cents)
    {
        Object total;
        total.set("CurrencyCode", "USD");
        total.set("MonetaryValue", lab::text::number(static_cast<double>(cents) / 100, 2));
        Object charges;
        charges.set("TotalCharges", total);
        Object result;
        result.set("TrackingNumber", parcel.number.text());
        result.set("ShippingLabel", imageOf(parcel, "ImageFormat"));
        Array results;
        results.add(result);
        Object inner;
        inner.set("ShipmentCharges", charges);
        inner.set("ShipmentIdentificationNumber", parcel.number.text());
        inner.set("PackageResults", results);
        Object response;
        response.set("Response", success());
        response.set("ShipmentResults", inner);
        return answered("ShipmentResponse", response);
    }

    /// Plans the whole way of a parcel that leaves on its ship day.
    void sendOff(SandboxParcel& parcel, lab::Date shipDay, lab::Instant now)
    {
        const auto days = transitDays(parcel.service, parcel.from.postal, parcel.to.postal);
        parcel.dueOn = workingDaysAfter(shipDay, days);
        const auto arrival =
            std::max(deliveryTime(parcel.to, *parcel.dueOn, parcel.number), now + std::chrono::hours(12));
        parcel.stops = delivered(parcel.from, parcel.to, now, shipDay, arrival);
    }

    /// What UPS would say no to; empty when nothing.
    std::optional<Answer> complaint(const Loose& shipment, lab::Instant now)
    {
        const auto shipper = shipment.at("Shipper");
        const auto package = shipment.at("Package");
        const auto number = shipper.text("ShipperNumber");
        if (number.size() != 6)
            return refusal(400, "120100", "Missing or invalid shipper number.");
        for (const auto* party : {"Shipper", "ShipTo"})
            for (const auto* field : {"City", "StateProvinceCode", "PostalCode", "CountryCode"})
                if (shipment.at(party).at("Address").text(field).empty())
                    return refusal(
                        400, "120206", std::string("Missing or invalid ") + party + " address: " + field);
        if (package.text("Description").empty() && shipment.at("ReturnService").present())
            return refusal(400, "120623", "Package description is required for a return shipment.");
        if (shipment.at("ReferenceNumber").present())
            return refusal(
                400, "120541", "Shipment level reference numbers are not allowed for this shipment.");
        for (const auto& reference : package.at("ReferenceNumber").list())
            if (reference.text("Value").size() > 35)
                return refusal(400, "120523", "A reference number is too long.");
        if (shipment.at("Service").text("Code").empty() || package.at("PackageWeight").text("Weight").empty())
            return refusal(400, "120111", "Missing service or package weight.");
        if (const auto payer = shipment.at("PaymentInformation").at("ShipmentCharge").at("BillShipper");
            payer.text("AccountNumber") != number)
            return refusal(400, "120404", "The payer is not the shipper.");
        if (const auto date = shipment.text("ShipmentDate"); !date.empty()) {
            const auto day = ups::readDay(date);
            const auto today = labTown().zone.dateAt(now);
            if (!day || *day < today || *day > today.plusDays(7))
                return refusal(400, "120118", "Shipment date must be today or at most seven days ahead.");
        }
        return std::nullopt;
    }

} // namespace

Answer shipAnswer(const Question& question, ParcelBook& book, lab::Instant now)
{
    Loose whole;
    try {
        whole = Loose::parse(question.body);
    } catch (const CarrierFailure&) {
        return refusal(400, "9500001", "The request is not well formed.");
    }
    const auto shipment = whole.at("ShipmentRequest").at("Shipment");
    if (auto no = complaint(shipment, now))
        return *no;

    const bool back = shipment.at("ReturnService").text("Code") == "9";
    const auto package = shipment.at("Package");
    const auto sender = shipment.at(shipment.at("ShipFrom").present() ? "ShipFrom" : "Shipper");
    const auto service = shipment.at("Service").text("Code");
    const auto weight = package.at("PackageWeight").text("Weight");
    const auto pounds = lab::text::parseNumber(weight).value_or(1);
    SandboxParcel parcel {lab::TrackingNumber::issued("TR41NG", "03", 0), service,
        townOf(sender.at("Address")), townOf(shipment.at("ShipTo").at("Address")), {}, {}, {}, {}, false};
    for (const auto& reference : package.at("ReferenceNumber").list())
        parcel.references.push_back(reference.text("Value"));
    const auto shipDay = ups::readDay(shipment.text("ShipmentDate")).value_or(labTown().zone.dateAt(now));
    const auto finish = [&](SandboxParcel& made) {
        if (back)
            made.stops = labelOnly(made.from, now);
        else
            sendOff(made, shipDay, now);
        made.label = zplLabel({linesOf(sender), linesOf(shipment.at("ShipTo")), made.to.postal,
            (back ? "RETURN  " : "") + serviceWords(service), made.number.text(), weight,
            made.references.empty() ? "" : made.references.back()});
    };
    parcel = book.addNew(
        std::move(parcel), shipment.at("Shipper").text("ShipperNumber"), back ? "90" : service, finish);

    return boughtAnswer(parcel, centsFor(service, parcel.from, parcel.to, pounds));
}

Answer voidAnswer(const std::string& text, ParcelBook& book, lab::Instant now)
{
    const auto number = lab::TrackingNumber::parse(text);
    const auto parcel = number ? book.find(*number) : std::nullopt;
    const bool moving = parcel && !parcel->voided
                        && std::ranges::any_of(
                            parcel->stops, [&](const Stop& stop) { return stop.physical && stop.at <= now; });
    if (!parcel || moving)
        return refusal(400, "190102", "No shipment found within the allowed void period");
    book.voidParcel(*number, now);
    Object summary;
    summary.set("Status", coded("1", "Voided"));
    Object response;
    response.set("Response", success());
    response.set("SummaryResult", summary);
    return answered("VoidShipmentResponse", response);
}

Answer recoveryAnswer(const Question& question, const ParcelBook& book)
{
    std::optional<SandboxParcel> parcel;
    try {
        const auto text = Loose::parse(question.body).at("LabelRecoveryRequest").text("TrackingNumber");
        if (const auto number = lab::TrackingNumber::parse(text))
            parcel = book.find(*number);
    } catch (const CarrierFailure&) {
        return refusal(400, "9500001", "The request is not well formed.");
    }
    if (!parcel || parcel->label.empty())
        return refusal(400, "9801031", "No label is available for this tracking number.");
    Object result;
    result.set("TrackingNumber", parcel->number.text());
    result.set("LabelImage", imageOf(*parcel, "LabelImageFormat"));
    Array results;
    results.add(result);
    Object response;
    response.set("Response", success());
    response.set("ShipmentIdentificationNumber", parcel->number.text());
    response.set("LabelResults", results);
    return answered("LabelRecoveryResponse", response);
}

} // namespace carriers::sandbox
