// SPDX-License-Identifier: MIT
#include "carriers/ups/Shipping.h"

#include "carriers/CarrierFailure.h"
#include "carriers/ups/Loose.h"
#include "lab/store/Json.h"
#include "lab/values/Text.h"

#include <Poco/Base64Decoder.h>
#include <Poco/JSON/Array.h>
#include <Poco/JSON/Object.h>

#include <algorithm>
#include <cmath>
#include <sstream>

namespace carriers::ups {
namespace {

    using Poco::JSON::Array;
    using Poco::JSON::Object;

    constexpr const char* printReturnLabel = "9";
    constexpr const char* ownPackaging = "02";

    Object coded(const std::string& code)
    {
        Object object;
        object.set("Code", code);
        return object;
    }

    Object partyOf(const Party& party)
    {
        Array lines;
        for (const auto& line : party.address.lines)
            lines.add(line);
        Object address;
        address.set("AddressLine", lines);
        address.set("City", party.address.city);
        address.set("StateProvinceCode", party.address.state);
        address.set("PostalCode", party.address.postal);
        address.set("CountryCode", party.address.country);
        Object phone;
        phone.set("Number", party.phone);
        Object object;
        object.set("Name", party.name);
        object.set("AttentionName", party.name);
        if (!party.phone.empty())
            object.set("Phone", phone);
        object.set("Address", address);
        return object;
    }

    Object packageOf(const ShipmentRequest& request, ShipKind kind)
    {
        // At package level: UPS refuses references of domestic shipments elsewhere.
        Array references;
        for (const auto& value : {recoveryReference(request, kind), request.reference}) {
            if (value.empty())
                continue;
            Object reference;
            reference.set("Value", value);
            references.add(reference);
        }
        Object weight;
        weight.set("UnitOfMeasurement", coded("LBS"));
        // UPS takes one decimal; rounding up never underpays.
        weight.set("Weight", lab::text::number(std::ceil(request.weightOunces / 1.6) / 10, 1));
        Object package;
        package.set("Description", request.description);
        package.set("Packaging", coded(ownPackaging));
        package.set("PackageWeight", weight);
        package.set("ReferenceNumber", references);
        return package;
    }

    Object labelSpecification()
    {
        Object stock;
        stock.set("Height", "6");
        stock.set("Width", "4");
        Object label;
        label.set("LabelImageFormat", coded("ZPL"));
        label.set("LabelStockSize", stock);
        return label;
    }

    std::string compactDay(lab::Date day)
    {
        auto text = day.iso();
        std::erase(text, '-');
        return text;
    }

    [[noreturn]] void throwGarbage(const char* what, const std::string& body)
    {
        throw CarrierFailure({"carrier.garbage", {{"host", "UPS"}}},
            std::string(what) + ": " + lab::text::shown(body, 200), Effect::Perhaps);
    }

    /// "11.20" in cents.
    std::optional<lab::Money> moneyOf(const Loose& charge)
    {
        const auto value = lab::text::parseNumber(charge.text("MonetaryValue"));
        if (!value || *value < 0 || *value > 1e6 || charge.text("CurrencyCode") != "USD")
            return std::nullopt;
        return lab::Money::cents(std::llround(*value * 100));
    }

    std::string decoded(const std::string& base64)
    {
        std::istringstream in(base64);
        Poco::Base64Decoder decoder(in);
        std::string bytes((std::istreambuf_iterator<char>(decoder)), {});
        return bytes;
    }

    Shipment shipmentOf(const Loose& number, const Loose& image, const Loose& format, const std::string& body)
    {
        const auto tracking = lab::TrackingNumber::parse(number.text());
        if (!tracking)
            throwGarbage("no tracking number", body);
        std::string label;
        try {
            label = decoded(image.text());
        } catch (const Poco::Exception&) {
            label.clear();
        }
        const auto kind = format.text("Code");
        if (label.empty() || (kind != "ZPL" && kind != "GIF"))
            throwGarbage("no label", body);
        return {
            *tracking, kind == "ZPL" ? LabelFormat::Zpl : LabelFormat::Gif, std::move(label), std::nullopt};
    }

} // namespace

std::string shipPath() { return "/shipments/v2409/ship"; }

std::string shipBody(const ShipmentRequest& request, ShipKind kind, const std::string& account)
{
    auto shipper = partyOf(request.shipper);
    shipper.set("ShipperNumber", account);
    Object payer;
    payer.set("AccountNumber", account);
    Object charge;
    charge.set("Type", "01");
    charge.set("BillShipper", payer);
    Array charges;
    charges.add(charge);
    Object payment;
    payment.set("ShipmentCharge", charges);
    Array packages;
    packages.add(packageOf(request, kind));

    Object shipment;
    shipment.set("Description", request.description);
    if (kind == ShipKind::Return)
        shipment.set("ReturnService", coded(printReturnLabel));
    shipment.set("Shipper", shipper);
    shipment.set("ShipFrom", partyOf(request.from));
    shipment.set("ShipTo", partyOf(request.to));
    shipment.set("ShipmentDate", compactDay(request.shipDay));
    shipment.set("PaymentInformation", payment);
    shipment.set("Service", coded(request.service));
    shipment.set("Package", packages);

    Object context;
    context.set("CustomerContext", recoveryReference(request, kind));
    Object head;
    head.set("RequestOption", "nonvalidate");
    head.set("SubVersion", "2409");
    head.set("TransactionReference", context);
    Object inner;
    inner.set("Request", head);
    inner.set("Shipment", shipment);
    inner.set("LabelSpecification", labelSpecification());
    Object whole;
    whole.set("ShipmentRequest", inner);
    return lab::canonical(whole);
}

Shipment readShipment(const std::string& body)
{
    const auto results = Loose::parse(body).at("ShipmentResponse").at("ShipmentResults");
    const auto package = results.at("PackageResults");
    const auto label = package.at("ShippingLabel");
    auto shipment =
        shipmentOf(package.at("TrackingNumber"), label.at("GraphicImage"), label.at("ImageFormat"), body);
    const auto negotiated = moneyOf(results.at("NegotiatedRateCharges").at("TotalCharge"));
    shipment.charge = negotiated ? negotiated : moneyOf(results.at("ShipmentCharges").at("TotalCharges"));
    return shipment;
}

std::string voidPath(const lab::TrackingNumber& number)
{
    return "/shipments/v2409/void/cancel/" + number.text();
}

void readVoid(const std::string& body)
{
    const auto status = Loose::parse(body).at("VoidShipmentResponse").at("SummaryResult").at("Status");
    // UPS has sent the code with a carriage return written out before it.
    auto code = status.text("Code");
    if (const auto entity = code.find("&#xD;"); entity != std::string::npos)
        code.erase(entity, 5);
    if (code != "1")
        throw CarrierFailure({"carrier.rejected", {{"code", code}, {"words", status.text("Description")}}},
            lab::text::shown(body, 200), Effect::Perhaps);
}

std::string recoveryPath() { return "/labels/v1/recovery"; }

std::string recoveryBody(const lab::TrackingNumber& number)
{
    Object head;
    head.set("RequestOption", "Non_Validate");
    Object inner;
    inner.set("Request", head);
    inner.set("LabelSpecification", labelSpecification());
    inner.set("TrackingNumber", number.text());
    Object whole;
    whole.set("LabelRecoveryRequest", inner);
    return lab::canonical(whole);
}

Shipment readRecovery(const lab::TrackingNumber& number, const std::string& body)
{
    const auto result = Loose::parse(body).at("LabelRecoveryResponse").at("LabelResults");
    const auto image = result.at("LabelImage");
    auto shipment =
        shipmentOf(result.at("TrackingNumber"), image.at("GraphicImage"), image.at("LabelImageFormat"), body);
    if (shipment.number != number)
        throwGarbage("another parcel's label", body);
    return shipment;
}

} // namespace carriers::ups
