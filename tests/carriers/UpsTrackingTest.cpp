// SPDX-License-Identifier: MIT
#include "carriers/CarrierFailure.h"
#include "carriers/ups/Errors.h"
#include "carriers/ups/Times.h"
#include "carriers/ups/Tracking.h"
#include "tests/carriers/Sandbox.h"

#include <boost/test/unit_test.hpp>

using lab::ParcelClass;

BOOST_AUTO_TEST_SUITE(UpsTrackingTest)

namespace {

const auto number = lab::TrackingNumber::parse("1ZCIETST0111111114").value();

std::string reply(const std::string& package)
{
    return R"({"trackResponse":{"shipment":[{"inquiryNumber":"1ZCIETST0111111114","package":)" + package
           + "}]}}";
}

std::string activity(const std::string& times)
{
    return reply(
        R"([{"trackingNumber":"1ZCIETST0111111114","currentStatus":{"statusCode":"021","type":"I"},"activity":[{)"
        + times + R"(,"status":{"type":"I","statusCode":"021","description":"Out for Delivery"}}]}])");
}

} // namespace

BOOST_AUTO_TEST_CASE(readsAWholeReply)
{
    const auto body = reply(R"([{"trackingNumber":"1ZCIETST0111111114","packageCount":1,
        "deliveryDate":[{"type":"SDD","date":"20261124"},{"type":"RDD","date":"20261125"},{"type":"DEL","date":"20261125"}],
        "deliveryTime":{"type":"DEL","endTime":"150403"},
        "currentStatus":{"type":"D","code":"FS","statusCode":"011","description":"DELIVERED"},
        "activity":[
          {"date":"20261125","time":"150403","gmtDate":"20261125","gmtTime":"20:04:03","gmtOffset":"-05:00",
           "location":{"address":{"city":"WAYNE","stateProvince":"NJ","countryCode":"US"},"slic":"8566"},
           "status":{"type":"D","code":"FS","description":"DELIVERED","statusCode":"011"}},
          {"date":"20261123","time":"091519","gmtDate":"20261123","gmtTime":"141519","gmtOffset":"-05:00","logicalScan":true,
           "location":{"address":{"city":"ALBANY","stateProvince":"NY","countryCode":"US"}},
           "status":{"type":"M","code":"MP","description":"Shipper created a label","statusCode":"003"}}]}])");
    const auto tracked = carriers::ups::readTracking(number, body);
    BOOST_TEST((tracked.status == ParcelClass::Delivered));
    BOOST_TEST((tracked.raw == carriers::RawStatus {"D", "011", "DELIVERED"}));
    BOOST_TEST(tracked.scheduledOn->iso() == "2026-11-25");
    BOOST_TEST(tracked.deliveredOn->iso() == "2026-11-25");
    BOOST_TEST(tracked.body == body);
    BOOST_REQUIRE(tracked.events.size() == 2U);
    BOOST_TEST(tracked.events[0].localTime == "2026-11-25T15:04:03");
    BOOST_TEST(tracked.events[0].offset == "-05:00");
    BOOST_TEST(lab::isoInstant(*tracked.events[0].at) == "2026-11-25T20:04:03.000Z");
    BOOST_TEST(tracked.events[0].place == "WAYNE, NJ, US");
    BOOST_TEST(tracked.events[0].physical);
    BOOST_TEST(!tracked.events[1].physical);
    BOOST_TEST((tracked.events[1].status == ParcelClass::LabelMade));
}

BOOST_AUTO_TEST_CASE(takesEveryFormOfATime)
{
    const struct {
        const char* name;
        const char* times;
        const char* at; ///< empty: cannot be known
    } cases[] = {
        {"UTC as six digits", R"("date":"20261006","time":"000000","gmtDate":"20261006","gmtTime":"204207")",
            "2026-10-06T20:42:07.000Z"},
        {"UTC with a lost zero", R"("date":"20261006","time":"1","gmtDate":"20261006","gmtTime":"74700")",
            "2026-10-06T07:47:00.000Z"},
        {"UTC with colons", R"("gmtDate":"20261006","gmtTime":"15:44:34")", "2026-10-06T15:44:34.000Z"},
        {"UTC as a number", R"("gmtDate":20261006,"gmtTime":74700)", "2026-10-06T07:47:00.000Z"},
        {"local and offset", R"("date":"20261006","time":"231519","gmtOffset":"-04:00")",
            "2026-10-07T03:15:19.000Z"},
        {"offset with a point", R"("date":"20261006","time":"231519","gmtOffset":"-04.00")",
            "2026-10-07T03:15:19.000Z"},
        {"local alone", R"("date":"20261006","time":"231519")", ""},
        {"no such time", R"("gmtDate":"20261006","gmtTime":"257700")", ""},
        {"no such date", R"("gmtDate":"20260231","gmtTime":"101010")", ""},
        {"nonsense", R"("gmtDate":"today","gmtTime":"noon","gmtOffset":"EST")", ""},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            const auto tracked = carriers::ups::readTracking(number, activity(c.times));
            BOOST_REQUIRE(tracked.events.size() == 1U);
            BOOST_TEST((tracked.events[0].at ? lab::isoInstant(*tracked.events[0].at) : "") == c.at);
            BOOST_TEST((tracked.status == ParcelClass::OutForDelivery));
        }
}

BOOST_AUTO_TEST_CASE(takesOddShapes)
{
    const struct {
        const char* name;
        std::string body;
        ParcelClass expected;
    } cases[] = {
        {"single objects for lists",
            R"({"trackResponse":{"shipment":{"package":{"trackingNumber":"1ZCIETST0111111114",
               "activity":{"status":{"type":"I","statusCode":"021"}}}}}})",
            ParcelClass::OutForDelivery},
        {"the code in `code`", reply(R"([{"currentStatus":{"type":"I","code":"021"}}])"),
            ParcelClass::OutForDelivery},
        {"the code beside the status", reply(R"([{"statusCode":"011","currentStatus":{"type":"I"}}])"),
            ParcelClass::Delivered},
        {"another package of the shipment first",
            reply(R"([{"trackingNumber":"1ZISDE016691676846","currentStatus":{"statusCode":"011"}},
                      {"trackingNumber":"1ZCIETST0111111114","currentStatus":{"statusCode":"021"}}])"),
            ParcelClass::OutForDelivery},
        {"nothing but the package", reply("[{}]"), ParcelClass::Unknown},
        {"nulls", reply(R"([{"activity":null,"currentStatus":null,"deliveryDate":null}])"),
            ParcelClass::Unknown},
        {"200 with a warning",
            R"({"trackResponse":{"shipment":[{"warnings":[{"code":"TW0001","message":"Tracking Information Not Found"}]}]}})",
            ParcelClass::NotFound},
        {"no package and no warning", R"({"trackResponse":{"shipment":[{}]}})", ParcelClass::NotFound},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name)
            BOOST_TEST((carriers::ups::readTracking(number, c.body).status == c.expected));
}

BOOST_AUTO_TEST_CASE(refusesWhatIsNoReply)
{
    const struct {
        const char* name;
        std::string body;
    } cases[] = {
        {"nothing", ""},
        {"a page", "<html><body>Service Unavailable</body></html>"},
        {"cut short", R"({"trackResponse":{"shipment":[{"package":[{"tra)"},
        {"a list", "[1,2]"},
        {"a number", "17"},
        {"something else", R"({"hello":"world"})"},
        {"nested too deep", std::string(5000, '[') + std::string(5000, ']')},
        {"zero bytes", std::string("{\0}", 3)},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name)
            BOOST_TEST(failureOf([&] { carriers::ups::readTracking(number, c.body); }) == "carrier.garbage");
}

BOOST_AUTO_TEST_CASE(readsThreeShapesOfErrors)
{
    const struct {
        const char* name;
        int status;
        const char* body;
        const char* failure;
        const char* code;
    } cases[] = {
        {"the common shape", 400,
            R"({"response":{"errors":[{"code":"TV1002","message":"Invalid inquiry number"}]}})",
            "carrier.rejected", "TV1002"},
        {"one object for the list", 400, R"({"response":{"errors":{"code":"120100","message":"x"}}})",
            "carrier.rejected", "120100"},
        {"time in transit's", 400, R"({"errors":[{"code":"270000","message":"x"}]})", "carrier.rejected",
            "270000"},
        {"the gateway's", 403,
            R"({"Fault":{"detail":{"Errors":{"ErrorDetail":{"PrimaryErrorCode":{"Code":"250050","Description":"x"}}}}}})",
            "carrier.blocked", "250050"},
        {"a page", 503, "<html>", "carrier.trouble", ""},
        {"a page of somebody in between", 404, "<html>", "carrier.garbage", ""},
        {"a redirect", 302, "", "carrier.garbage", ""},
        {"a refused token", 401, R"({"response":{"errors":[{"code":"250002","message":"x"}]}})",
            "carrier.refused-login", "250002"},
        {"too many", 429, R"({"response":{"errors":[{"code":"10429","message":"x"}]}})", "carrier.too-many",
            "10429"},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            BOOST_TEST(carriers::ups::complaintOf(c.body).code == c.code);
            BOOST_TEST(failureOf([&] { carriers::ups::throwUnlessDone({c.status, c.body}); }) == c.failure);
        }
    BOOST_TEST(carriers::ups::saysNotFound(400, cases[0].body));
    BOOST_TEST(!carriers::ups::saysNotFound(404, "<html>"));
}

BOOST_AUTO_TEST_CASE(findsTheParcelOfAReference)
{
    const auto body = [](const char* status) {
        return reply(
            std::string(R"([{"trackingNumber":"1ZCIETST0111111114","currentStatus":)") + status + "}]");
    };
    BOOST_TEST(
        carriers::ups::readReference(body(R"({"type":"M","statusCode":"003"})"))->text() == number.text());
    BOOST_TEST(!carriers::ups::readReference(body(R"({"type":"MV","statusCode":"007"})")));
    BOOST_TEST(!carriers::ups::readReference(
        R"({"trackResponse":{"shipment":[{"warnings":[{"code":"TW0001"}]}]}})"));
}

BOOST_AUTO_TEST_SUITE_END()
