// SPDX-License-Identifier: MIT
#include "carriers/ups/Loose.h"
#include "carriers/ups/Shipping.h"
#include "carriers/ups/TimeInTransit.h"
#include "tests/carriers/Sandbox.h"

#include <boost/test/unit_test.hpp>

using carriers::ShipKind;
using carriers::ups::Loose;

BOOST_AUTO_TEST_SUITE(UpsShippingTest)

namespace {

std::string bought(const std::string& packages, const std::string& charges = "")
{
    return R"({"ShipmentResponse":{"ShipmentResults":{)" + charges + R"("PackageResults":)" + packages
           + "}}}";
}

const std::string package =
    R"({"TrackingNumber":"1ZCIETST0111111114","ShippingLabel":{"ImageFormat":{"Code":"ZPL"},"GraphicImage":"XlhBXlha"}})";

} // namespace

BOOST_AUTO_TEST_CASE(asksForWhatUpsNeeds)
{
    const auto request = shipmentRequest("a");
    const auto body =
        Loose::parse(carriers::ups::shipBody(request, ShipKind::Out, "A1B2C3")).at("ShipmentRequest");
    const auto shipment = body.at("Shipment");
    BOOST_TEST(shipment.at("Shipper").text("ShipperNumber") == "A1B2C3");
    BOOST_TEST(shipment.at("PaymentInformation").at("ShipmentCharge").at("BillShipper").text("AccountNumber")
               == "A1B2C3");
    BOOST_TEST(shipment.at("ShipTo").at("Address").text("PostalCode") == "43004");
    BOOST_TEST(shipment.at("Service").text("Code") == "03");
    BOOST_TEST(shipment.text("ShipmentDate") == "20261006");
    BOOST_TEST(!shipment.at("ReturnService").present());
    BOOST_TEST(!shipment.at("ReferenceNumber").present());
    BOOST_TEST(shipment.at("Package").at("PackageWeight").text("Weight") == "1.7"); // 26 oz are 1.625 lb
    BOOST_TEST(shipment.at("Package").at("ReferenceNumber").text("Value")
               == carriers::recoveryReference(request, ShipKind::Out));
    BOOST_TEST(body.at("LabelSpecification").at("LabelImageFormat").text("Code") == "ZPL");

    const auto back = Loose::parse(carriers::ups::shipBody(returnRequest("a"), ShipKind::Return, "A1B2C3"))
                          .at("ShipmentRequest")
                          .at("Shipment");
    BOOST_TEST(back.at("ReturnService").text("Code") == "9");
    BOOST_TEST(back.at("Shipper").text("Name") == "FLEX-Cal Lab");
    BOOST_TEST(back.at("ShipTo").text("Name") == "FLEX-Cal Lab");
    BOOST_TEST(back.at("ShipFrom").text("Name") == "Training Client 000123");
    BOOST_TEST(!back.at("Package").text("Description").empty());
}

BOOST_AUTO_TEST_CASE(referencesAreShortAndTheirOwn)
{
    const auto out = carriers::recoveryReference(shipmentRequest("a"), ShipKind::Out);
    const auto back = carriers::recoveryReference(shipmentRequest("a"), ShipKind::Return);
    const auto other = carriers::recoveryReference(shipmentRequest("b"), ShipKind::Out);
    BOOST_TEST(out.size() <= 14U);
    BOOST_TEST(out != back);
    BOOST_TEST(out.substr(1) != other.substr(1));
}

BOOST_AUTO_TEST_CASE(readsWhatWasBought)
{
    const auto total =
        R"("ShipmentCharges":{"TotalCharges":{"CurrencyCode":"USD","MonetaryValue":"11.20"}},)";
    const auto negotiated =
        std::string(total)
        + R"("NegotiatedRateCharges":{"TotalCharge":{"CurrencyCode":"USD","MonetaryValue":"9.05"}},)";
    const struct {
        const char* name;
        std::string body;
        std::int64_t cents; ///< -1 for none
    } cases[] = {
        {"a list of one", bought("[" + package + "]", total), 1120},
        {"a single object", bought(package, total), 1120},
        {"negotiated rates count", bought(package, negotiated), 905},
        {"no charges", bought(package), -1},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            const auto shipment = carriers::ups::readShipment(c.body);
            BOOST_TEST(shipment.number.text() == "1ZCIETST0111111114");
            BOOST_TEST(shipment.label == "^XA^XZ");
            BOOST_TEST((shipment.charge ? shipment.charge->cents() : -1) == c.cents);
        }
}

BOOST_AUTO_TEST_CASE(anUnreadableAnswerMayHaveBoughtSomething)
{
    for (const auto& body : {std::string("{}"), std::string("<html>"), bought("[]"),
             bought(R"({"TrackingNumber":"1ZCIETST0111111114"})"), bought(R"({"ShippingLabel":{}})")})
        BOOST_TEST_CONTEXT(body)
            try {
                carriers::ups::readShipment(body);
                BOOST_ERROR("was taken");
            } catch (const carriers::CarrierFailure& failure) {
                BOOST_TEST(failure.message().code == "carrier.garbage");
                BOOST_TEST((failure.effect() == carriers::Effect::Perhaps));
            }
}

BOOST_AUTO_TEST_CASE(readsVoids)
{
    const auto answer = [](const char* code) {
        return std::string(R"({"VoidShipmentResponse":{"SummaryResult":{"Status":{"Code":")") + code
               + R"("}}}})";
    };
    BOOST_TEST(failureOf([&] { carriers::ups::readVoid(answer("1")); }) == "");
    BOOST_TEST(failureOf([&] { carriers::ups::readVoid(answer("&#xD;1")); }) == "");
    BOOST_TEST(failureOf([&] { carriers::ups::readVoid(answer("\\r1")); }) == "");
    BOOST_TEST(failureOf([&] { carriers::ups::readVoid(answer("0")); }) == "carrier.rejected");
    BOOST_TEST(failureOf([&] { carriers::ups::readVoid("{}"); }) == "carrier.rejected");
}

BOOST_AUTO_TEST_CASE(readsTimesInTransit)
{
    const auto services = carriers::ups::readTransit(R"({"emsResponse":{"services":[
        {"serviceLevel":"GND","serviceLevelDescription":"UPS Ground","deliveryDate":"2026-10-09","deliveryTime":"23:00:00",
         "businessTransitDays":"3","guaranteeIndicator":"0"},
        {"serviceLevel":"XYZ","deliveryDate":"2026-10-07"},
        {"serviceLevel":"1DA","serviceLevelDescription":"UPS Next Day Air","deliveryDate":"2026-10-07","deliveryTime":"12:00:00",
         "businessTransitDays":1,"guaranteeIndicator":"1"}]}})");
    BOOST_REQUIRE(services.size() == 2U);
    BOOST_TEST(services[0].service == "01");
    BOOST_TEST(services[0].guaranteed);
    BOOST_TEST(services[0].byTime == "12:00");
    BOOST_TEST(services[1].service == "03");
    BOOST_TEST(services[1].businessDays == 3);
    BOOST_TEST(services[1].deliveredOn.iso() == "2026-10-09");
    BOOST_TEST(failureOf([] { carriers::ups::readTransit("{}"); }) == "carrier.garbage");
}

BOOST_AUTO_TEST_SUITE_END()
