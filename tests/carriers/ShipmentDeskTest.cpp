// SPDX-License-Identifier: MIT
#include "carriers/ShipmentDesk.h"

#include "lab/store/Database.h"
#include "tests/carriers/Sandbox.h"

#include <boost/test/unit_test.hpp>

#include <fstream>
#include <thread>

using carriers::ShipKind;
using carriers::ShipmentDesk;

BOOST_AUTO_TEST_SUITE(ShipmentDeskTest)

namespace {

/// A shipment desk with records of its own before a sandbox.
struct Desk {
    explicit Desk(std::vector<std::string> faults = {})
        : sandbox(std::move(faults))
        , database(lab::Database::create(lab::DatabaseUrl::sqlite(sandbox.folder / "lab.db")))
        , carrier(sandbox.carrier())
        , desk(*database, *carrier, sandbox.clock, sandbox.zone, sandbox.folder / "labels")
    {
    }

    std::string state(const std::string& id, ShipKind kind = ShipKind::Out)
    {
        const auto record = carriers::ShipJournal(*database).find(id, kind);
        return record ? std::string(carriers::word(record->state)) : "none";
    }
    std::string refusal(const carriers::ShipmentRequest& request, ShipKind kind = ShipKind::Out)
    {
        const auto shipped = desk.ship(kind, request);
        return shipped ? "" : shipped.error().code;
    }
    int labelFiles() const
    {
        int count = 0;
        std::error_code error;
        for (const auto& entry : std::filesystem::directory_iterator(sandbox.folder / "labels", error))
            count += entry.is_regular_file() ? 1 : 0;
        return count;
    }

    Sandbox sandbox;
    std::unique_ptr<lab::Database> database;
    std::unique_ptr<carriers::ups::UpsCarrier> carrier;
    ShipmentDesk desk;
};

} // namespace

BOOST_AUTO_TEST_CASE(aRepeatGetsTheSameLabel)
{
    Desk desk;
    const auto first = desk.desk.ship(ShipKind::Out, shipmentRequest("a"));
    const auto again = desk.desk.ship(ShipKind::Out, shipmentRequest("a"));
    BOOST_REQUIRE(first);
    BOOST_REQUIRE(again);
    BOOST_TEST(first->number.text() == again->number.text());
    BOOST_TEST(first->label == again->label);
    BOOST_TEST(first->charge->cents() == again->charge->cents());
    BOOST_TEST(desk.sandbox.counts().shipments == 1);
    BOOST_TEST(desk.labelFiles() == 1);

    BOOST_REQUIRE(desk.desk.ship(ShipKind::Return, returnRequest("a")));
    BOOST_TEST(desk.sandbox.counts().shipments == 2);
}

BOOST_AUTO_TEST_CASE(refusesBeforeTheCarrierHears)
{
    Desk desk;
    auto late = shipmentRequest("late");
    late.shipDay = Sandbox::day.plusDays(8);
    auto past = shipmentRequest("past");
    past.shipDay = Sandbox::day.plusDays(-1);
    BOOST_TEST(desk.refusal(late) == "ship.day");
    BOOST_TEST(desk.refusal(past) == "ship.day");
    BOOST_TEST(desk.state("late") == "none");

    BOOST_TEST(desk.refusal(shipmentRequest("a")) == "");
    auto changed = shipmentRequest("a");
    changed.to.address.postal = "44101";
    BOOST_TEST(desk.refusal(changed) == "ship.id-reused");
    BOOST_TEST(desk.refusal(shipmentRequest("b")) == "ship.already"); // the same kit by another command
    BOOST_TEST(desk.sandbox.counts().shipments == 1);
}

BOOST_AUTO_TEST_CASE(aLostAnswerIsLookedUpAndNeverSentAgain)
{
    Desk desk({"lost-reply:1"});
    // A connection that is kept open from before must not tempt anybody to send the request again on a new
    // one.
    desk.carrier->track(lab::TrackingNumber::issued("TR41NG", "03", 1));
    BOOST_TEST(failureOf([&] { desk.refusal(shipmentRequest("a")); }) == "carrier.cut");
    BOOST_TEST(desk.state("a") == "unknown");
    BOOST_TEST(desk.labelFiles() == 0);
    BOOST_TEST(desk.sandbox.counts().shipments == 1);

    const auto found = desk.desk.ship(ShipKind::Out, shipmentRequest("a"));
    BOOST_REQUIRE(found);
    BOOST_TEST(found->label.find(found->number.text()) != std::string::npos);
    BOOST_TEST(!found->charge);
    BOOST_TEST(desk.state("a") == "done");
    BOOST_TEST(desk.sandbox.counts().shipments == 1);
}

BOOST_AUTO_TEST_CASE(whatTheCarrierDoesNotFindIsForAPerson)
{
    Desk desk({"hang:1"});
    BOOST_TEST(failureOf([&] { desk.refusal(shipmentRequest("a")); }) == "carrier.slow");
    BOOST_TEST(desk.state("a") == "unknown");
    BOOST_TEST(desk.refusal(shipmentRequest("a")) == "ship.unknown");
    BOOST_TEST(desk.refusal(shipmentRequest("b")) == "ship.already");
    BOOST_TEST(desk.sandbox.counts().shipments == 0);

    const lab::SignedIn planner {{"staff-21", "Training Planner", lab::Role::Planner}, "office-1"};
    const lab::SignedIn supervisor {{"staff-31", "Training Supervisor", lab::Role::Supervisor}, "office-1"};
    BOOST_TEST(desk.desk.declareNotBought("c1", planner, "a", ShipKind::Out).error().code == "role.missing");
    BOOST_TEST(desk.desk.declareNotBought("c2", supervisor, "zz", ShipKind::Out).error().code == "ship.none");
    BOOST_REQUIRE(desk.desk.declareNotBought("c3", supervisor, "a", ShipKind::Out));
    BOOST_TEST(desk.refusal(shipmentRequest("a")) == "");
    BOOST_TEST(desk.sandbox.counts().shipments == 1);
    BOOST_TEST(desk.desk.declareNotBought("c4", supervisor, "a", ShipKind::Out).error().code == "ship.none");
}

BOOST_AUTO_TEST_CASE(everyFaultLeavesWholeRecords)
{
    const struct {
        const char* fault;
        const char* state;
        const char* next; ///< the refusal of the same request once the fault is over
    } cases[] = {
        {"unauthorized:2", "failed", ""},
        {"too-many:1", "failed", ""},
        {"hang:1", "unknown", "ship.unknown"},
        {"slow:1", "unknown", ""}, // the shipment was bought, so it is found
        {"garbage:1", "unknown", "ship.unknown"},
        {"cut-json:1", "unknown", ""},
        {"error-500:1", "unknown", "ship.unknown"},
        {"lost-reply:1", "unknown", ""},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.fault) {
            Desk desk({c.fault});
            BOOST_TEST(failureOf([&] { desk.refusal(shipmentRequest("a")); }).starts_with("carrier."));
            BOOST_TEST(desk.state("a") == c.state);
            BOOST_TEST(desk.labelFiles() == 0);
            BOOST_TEST(desk.refusal(shipmentRequest("a")) == c.next);
            BOOST_TEST(desk.sandbox.counts().shipments == (std::string(c.next).empty() ? 1 : 0));
            BOOST_TEST(desk.labelFiles() == desk.sandbox.counts().shipments);
        }
}

BOOST_AUTO_TEST_CASE(aCarrierThatIsDownKnowsNothing)
{
    Desk desk({"down"});
    BOOST_TEST(failureOf([&] { desk.refusal(shipmentRequest("a")); }) == "carrier.unreachable");
    BOOST_TEST(desk.state("a") == "failed");
}

BOOST_AUTO_TEST_CASE(twoAtTheSameTimeBuyOne)
{
    Desk desk;
    std::vector<std::thread> threads;
    std::vector<std::string> numbers(6);
    for (auto& number : numbers)
        threads.emplace_back([&] {
            if (const auto shipped = desk.desk.ship(ShipKind::Out, shipmentRequest("a")))
                number = shipped->number.text();
        });
    for (auto& thread : threads)
        thread.join();
    for (const auto& number : numbers)
        BOOST_TEST(number == numbers.front());
    BOOST_TEST(numbers.front().size() == 18U);
    BOOST_TEST(desk.sandbox.counts().shipments == 1);
}

BOOST_AUTO_TEST_CASE(twoProgramsAtTheSameTimeBuyOne)
{
    Desk desk;
    const auto again = lab::Database::open(desk.database->url());
    ShipmentDesk other(
        *again, *desk.carrier, desk.sandbox.clock, desk.sandbox.zone, desk.sandbox.folder / "labels");
    for (int i = 0; i < 10; ++i) {
        const auto request = shipmentRequest("a" + std::to_string(i), 20001 + i);
        std::thread thread([&] { static_cast<void>(other.ship(ShipKind::Out, request)); });
        static_cast<void>(desk.desk.ship(ShipKind::Out, request));
        thread.join();
        BOOST_TEST(desk.state(request.id) == "done");
        BOOST_TEST(desk.sandbox.counts().shipments == i + 1);
    }
}

BOOST_AUTO_TEST_CASE(aCrashAfterSendingIsLookedUp)
{
    Desk desk;
    const auto request = shipmentRequest("a");
    carriers::ShipJournal journal(*desk.database);
    const auto shipped = desk.carrier->ship(request); // the answer is lost with the program
    desk.database->write([&] {
        journal.intend({"a", ShipKind::Out, request.kit, carriers::requestHash(request, ShipKind::Out),
                           carriers::recoveryReference(request, ShipKind::Out), carriers::ShipState::Intended,
                           {}, {}, {}, {}},
            desk.sandbox.clock.now());
        journal.claim("a", ShipKind::Out, desk.sandbox.clock.now());
    });
    const auto found = desk.desk.ship(ShipKind::Out, request);
    BOOST_REQUIRE(found);
    BOOST_TEST(found->number.text() == shipped.number.text());
    BOOST_TEST(desk.sandbox.counts().shipments == 1);
}

BOOST_AUTO_TEST_CASE(aLostOrDamagedLabelFileIsFetchedAgain)
{
    Desk desk;
    const auto first = desk.desk.ship(ShipKind::Out, shipmentRequest("a"));
    const auto file = desk.sandbox.folder / "labels" / (first->number.text() + ".zpl");
    std::ofstream(file) << "half";
    BOOST_TEST(desk.desk.ship(ShipKind::Out, shipmentRequest("a"))->label == first->label);
    std::filesystem::remove(file);
    const auto again = desk.desk.ship(ShipKind::Out, shipmentRequest("a"));
    BOOST_TEST(again->label == first->label);
    BOOST_TEST(again->charge->cents() == first->charge->cents());
    BOOST_TEST(std::filesystem::exists(file));
    BOOST_TEST(desk.sandbox.counts().shipments == 1);
}

BOOST_AUTO_TEST_CASE(aFolderThatCannotBeWrittenLosesNothing)
{
    Desk desk;
    std::ofstream(desk.sandbox.folder / "labels") << "a file where the folder should be";
    BOOST_TEST(failureOf([&] { desk.refusal(shipmentRequest("a")); }) == "file.write");
    BOOST_TEST(desk.state("a") == "sent");
    std::filesystem::remove(desk.sandbox.folder / "labels");
    BOOST_TEST(desk.refusal(shipmentRequest("a")) == "");
    BOOST_TEST(desk.sandbox.counts().shipments == 1);
}

BOOST_AUTO_TEST_CASE(voidedLabelsStayVoid)
{
    Desk desk;
    BOOST_TEST(desk.desk.voidShipment("a", ShipKind::Out).error().code == "ship.none");
    BOOST_TEST(desk.refusal(shipmentRequest("a")) == "");
    BOOST_TEST(desk.desk.voidShipment("a", ShipKind::Out).has_value());
    BOOST_TEST(desk.desk.voidShipment("a", ShipKind::Out).has_value());
    BOOST_TEST(desk.refusal(shipmentRequest("a")) == "ship.voided");
    BOOST_TEST(desk.refusal(shipmentRequest("b")) == ""); // the kit may have another label now
    BOOST_TEST(desk.sandbox.counts().shipments == 2);
}

BOOST_AUTO_TEST_SUITE_END()
