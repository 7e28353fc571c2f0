// SPDX-License-Identifier: MIT
#include "carriers/ups/UpsCarrier.h"

#include "tests/carriers/Sandbox.h"

#include <boost/test/unit_test.hpp>

#include <thread>

using namespace std::chrono_literals;
using lab::ParcelClass;

BOOST_AUTO_TEST_SUITE(UpsCarrierTest)

namespace {

const auto unknownNumber = lab::TrackingNumber::issued("TR41NG", "03", 4711);

lab::Instant at(const Sandbox& sandbox, lab::Date day, int hour) { return sandbox.zone.at(day, hour); }

} // namespace

BOOST_AUTO_TEST_CASE(shipsTracksAndVoids)
{
    Sandbox sandbox;
    const auto carrier = sandbox.carrier();
    const auto out = carrier->ship(shipmentRequest("a"));
    BOOST_TEST(out.number.checkDigitHolds());
    BOOST_TEST((out.format == carriers::LabelFormat::Zpl));
    BOOST_TEST(out.label.starts_with("^XA"));
    BOOST_TEST(out.label.find(out.number.text()) != std::string::npos);
    BOOST_REQUIRE(out.charge);
    BOOST_TEST(out.charge->cents() > 500);
    BOOST_TEST((carrier->track(out.number).status == ParcelClass::LabelMade));

    const auto back = carrier->returnLabel(returnRequest("a"));
    BOOST_TEST(back.number.text() != out.number.text());
    BOOST_TEST(back.number.text().substr(8, 2) == "90");

    const auto found =
        carrier->findShipment(carriers::recoveryReference(shipmentRequest("a"), carriers::ShipKind::Out));
    BOOST_REQUIRE(found);
    BOOST_TEST(found->number.text() == out.number.text());
    BOOST_TEST(found->label == out.label);
    BOOST_TEST(!carrier->findShipment("O00000000000"));

    carrier->voidShipment(back.number);
    carrier->voidShipment(back.number);
    BOOST_TEST((carrier->track(back.number).status == ParcelClass::Voided));
    BOOST_TEST(failureOf([&] { carrier->voidShipment(unknownNumber); }) == "carrier.rejected");
    BOOST_TEST((carrier->track(unknownNumber).status == ParcelClass::NotFound));
}

BOOST_AUTO_TEST_CASE(parcelsMoveWithTime)
{
    Sandbox sandbox;
    const auto carrier = sandbox.carrier();
    const auto out = carrier->ship(shipmentRequest("a"));
    const auto back = carrier->returnLabel(returnRequest("a"));
    const auto due = carrier->track(out.number).scheduledOn;
    BOOST_REQUIRE(due);
    BOOST_TEST(!due->isWeekend());

    sandbox.server.desk().clock().set(at(sandbox, Sandbox::day, 19));
    BOOST_TEST((carrier->track(out.number).status == ParcelClass::HandedIn));
    sandbox.server.desk().clock().set(at(sandbox, *due, 9));
    BOOST_TEST((carrier->track(out.number).status == ParcelClass::OutForDelivery));
    sandbox.server.desk().clock().set(at(sandbox, *due, 19));
    const auto there = carrier->track(out.number);
    BOOST_TEST((there.status == ParcelClass::Delivered));
    BOOST_TEST(there.deliveredOn->iso() == due->iso());
    BOOST_TEST(there.events.size() == 6U);
    BOOST_TEST((carrier->track(back.number).status == ParcelClass::LabelMade));
    BOOST_TEST(failureOf([&] { carrier->voidShipment(out.number); }) == "carrier.rejected");
}

BOOST_AUTO_TEST_CASE(whatUpsWouldRefuseIsRejected)
{
    Sandbox sandbox;
    const auto carrier = sandbox.carrier();
    auto tooFar = shipmentRequest("a");
    tooFar.shipDay = Sandbox::day.plusDays(8);
    auto nowhere = shipmentRequest("b");
    nowhere.to.address.postal = "";
    auto undescribed = returnRequest("c");
    undescribed.description = "";
    BOOST_TEST(failureOf([&] { carrier->ship(tooFar); }) == "carrier.rejected");
    BOOST_TEST(failureOf([&] { carrier->ship(nowhere); }) == "carrier.rejected");
    BOOST_TEST(failureOf([&] { carrier->returnLabel(undescribed); }) == "carrier.rejected");
    BOOST_TEST(sandbox.counts().shipments == 0);
}

BOOST_AUTO_TEST_CASE(everyFaultHasItsFailureInTime)
{
    const struct {
        const char* fault;
        const char* failure;
    } cases[] = {
        {"down", "carrier.unreachable"},
        {"slow", "carrier.slow"},
        {"hang", "carrier.slow"},
        {"unauthorized", "carrier.refused-login"},
        {"too-many", "carrier.too-many"},
        {"garbage", "carrier.trouble"},
        {"cut-json", "carrier.garbage"},
        {"error-500", "carrier.trouble"},
        {"wrong-certificate", "carrier.certificate"},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.fault) {
            Sandbox sandbox({c.fault});
            const auto carrier = sandbox.carrier();
            const auto began = std::chrono::steady_clock::now();
            BOOST_TEST(failureOf([&] { carrier->track(unknownNumber); }) == c.failure);
            BOOST_TEST((std::chrono::steady_clock::now() - began < 4s));
            BOOST_TEST(failureOf([&] { carrier->ship(shipmentRequest("a")); }) == c.failure);
        }
}

BOOST_AUTO_TEST_CASE(oneTokenServesEverybody)
{
    Sandbox sandbox;
    const auto carrier = sandbox.carrier();
    std::vector<std::thread> threads;
    for (int i = 0; i < 6; ++i)
        threads.emplace_back([&] {
            for (int j = 0; j < 5; ++j)
                carrier->track(unknownNumber);
        });
    for (auto& thread : threads)
        thread.join();
    BOOST_TEST(sandbox.counts().tokens == 1);
    BOOST_TEST(sandbox.counts().requests == 31);
}

BOOST_AUTO_TEST_CASE(aTokenIsRenewedBeforeItLapses)
{
    Sandbox sandbox;
    const auto pace = std::make_shared<SkippingPace>();
    const auto carrier = sandbox.carrier(pace);
    carrier->track(unknownNumber);
    pace->rest(2870s, {});
    carrier->track(unknownNumber);
    BOOST_TEST(sandbox.counts().tokens == 1);
    pace->rest(20s, {});
    carrier->track(unknownNumber);
    BOOST_TEST(sandbox.counts().tokens == 2);
}

BOOST_AUTO_TEST_CASE(aRefusedTokenIsReplacedOnce)
{
    Sandbox sandbox({"unauthorized:1"});
    const auto carrier = sandbox.carrier();
    BOOST_TEST((carrier->track(unknownNumber).status == ParcelClass::NotFound));
    BOOST_TEST(sandbox.counts().tokens == 2);

    // A call that buys may be repeated too: whoever says 401 has not carried it out.
    sandbox.fault("unauthorized:1");
    carrier->ship(shipmentRequest("a"));
    BOOST_TEST(sandbox.counts().tokens == 3);
    BOOST_TEST(sandbox.counts().shipments == 1);

    sandbox.fault("unauthorized");
    BOOST_TEST(failureOf([&] { carrier->track(unknownNumber); }) == "carrier.refused-login");
    BOOST_TEST(sandbox.counts().tokens == 4);
}

BOOST_AUTO_TEST_CASE(tokensThatLapseAtOnceStillServe)
{
    Sandbox sandbox({"expired-token"});
    const auto carrier = sandbox.carrier();
    for (int i = 0; i < 4; ++i)
        BOOST_TEST((carrier->track(unknownNumber).status == ParcelClass::NotFound));
}

BOOST_AUTO_TEST_CASE(aWrongSecretIsRefusedAtOnce)
{
    Sandbox sandbox;
    auto options = sandbox.client();
    options.clientSecret = "guess";
    carriers::ups::UpsCarrier carrier(options, std::make_shared<SkippingPace>());
    BOOST_TEST(failureOf([&] { carrier.track(unknownNumber); }) == "carrier.refused-login");
    BOOST_TEST(sandbox.counts().tokens <= 2);
}

BOOST_AUTO_TEST_CASE(tooManyPausesTheWholeLane)
{
    Sandbox sandbox({"too-many:2"});
    const auto pace = std::make_shared<SkippingPace>();
    const auto carrier = sandbox.carrier(pace);
    const std::vector<lab::TrackingNumber> numbers(20, unknownNumber);
    const auto answers = carrier->trackAll(numbers, 60s);
    for (const auto& answer : answers)
        BOOST_TEST(answer.reply.has_value());
    // Retry-After says one second.
    BOOST_TEST((pace->passed() >= 1s));
    BOOST_TEST((pace->passed() < 5s));
}

BOOST_AUTO_TEST_CASE(aPauseLongerThanAnybodyWaitsIsToldAtOnce)
{
    Sandbox sandbox;
    sandbox.server.desk().faults().setRetryAfter(3600);
    const auto carrier = sandbox.carrier(std::make_shared<carriers::SteadyPace>());
    carrier->track(unknownNumber);
    sandbox.fault("too-many:1");
    const auto began = std::chrono::steady_clock::now();
    BOOST_TEST(failureOf([&] { carrier->track(unknownNumber); }) == "carrier.too-many");
    BOOST_TEST(failureOf([&] { carrier->track(unknownNumber); }) == "carrier.too-many");
    BOOST_TEST(failureOf([&] { carrier->ship(shipmentRequest("a")); }) == "carrier.too-many");
    BOOST_TEST((std::chrono::steady_clock::now() - began < 2s));
    BOOST_TEST(sandbox.counts().requests == 3); // the token, one call, and the one that was too many
}

BOOST_AUTO_TEST_CASE(transientTroubleIsTriedAgain)
{
    for (const auto* fault : {"error-500:2", "garbage:3"})
        BOOST_TEST_CONTEXT(fault) {
            Sandbox sandbox({fault});
            BOOST_TEST((sandbox.carrier()->track(unknownNumber).status == ParcelClass::NotFound));
        }
    Sandbox sandbox({"error-500:1"});
    const auto carrier = sandbox.carrier();
    BOOST_TEST(failureOf([&] { carrier->ship(shipmentRequest("a")); }) == "carrier.trouble");
    BOOST_TEST(sandbox.counts().shipments == 0);
}

BOOST_AUTO_TEST_CASE(manyAreAskedForInOrder)
{
    Sandbox sandbox;
    const auto carrier = sandbox.carrier();
    std::vector<lab::TrackingNumber> numbers;
    for (int i = 0; i < 60; ++i)
        numbers.push_back(i % 3 == 0
                              ? carrier->ship(shipmentRequest("s" + std::to_string(i), 30000 + i)).number
                              : lab::TrackingNumber::issued("TR41NG", "03", i));
    const auto answers = carrier->trackAll(numbers, 60s);
    BOOST_REQUIRE(answers.size() == numbers.size());
    for (std::size_t i = 0; i < answers.size(); ++i) {
        BOOST_TEST(answers[i].number.text() == numbers[i].text());
        BOOST_TEST(answers[i].requests == 1);
        BOOST_TEST(
            (answers[i].reply->status == (i % 3 == 0 ? ParcelClass::LabelMade : ParcelClass::NotFound)));
    }
}

BOOST_AUTO_TEST_CASE(aLapsedTokenInASweepIsReplacedOnceForAll)
{
    Sandbox sandbox;
    const auto carrier = sandbox.carrier();
    sandbox.fault("unauthorized:7");
    const std::vector<lab::TrackingNumber> numbers(20, unknownNumber);
    for (const auto& answer : carrier->trackAll(numbers, 60s))
        BOOST_TEST(answer.reply.has_value());
    BOOST_TEST(sandbox.counts().tokens == 2);
}

BOOST_AUTO_TEST_CASE(tellsTimesInTransit)
{
    Sandbox sandbox;
    const auto request = shipmentRequest("a");
    const auto services =
        sandbox.carrier()->timeInTransit({request.from.address, request.to.address, Sandbox::day, 26});
    BOOST_REQUIRE(services.size() == 4U);
    BOOST_TEST(services.front().service == "01");
    BOOST_TEST(services.front().deliveredOn.iso() == "2026-10-07");
    BOOST_TEST(std::ranges::is_sorted(services, {}, &carriers::TransitService::deliveredOn));
}

BOOST_AUTO_TEST_SUITE_END()
