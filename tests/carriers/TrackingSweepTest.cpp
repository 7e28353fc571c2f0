// SPDX-License-Identifier: MIT
#include "carriers/TrackingSweep.h"

#include "carriers/ReplyArchive.h"
#include "lab/store/KitStore.h"
#include "lab/store/Lease.h"
#include "lab/store/WorkQueue.h"
#include "tests/carriers/Sandbox.h"
#include "tests/shared/Labs.h"

#include <boost/test/unit_test.hpp>

using namespace std::chrono_literals;
using lab::ParcelClass;

BOOST_AUTO_TEST_SUITE(TrackingSweepTest)

namespace {

std::vector<lab::TrackingNumber> parcelsOf(lab::Database& database, const std::string& where = "1 = 1")
{
    std::vector<lab::TrackingNumber> numbers;
    for (const auto& row : database.query("SELECT number FROM parcel WHERE " + where + " ORDER BY number"))
        numbers.push_back(row.parsed<lab::TrackingNumber>(0));
    return numbers;
}

int count(lab::Database& database, const std::string& from)
{
    return database.query("SELECT count(*) AS n FROM " + from).at(0).whole(0);
}

} // namespace

BOOST_AUTO_TEST_CASE(theSandboxAgreesWithTheLabAndMovesOn)
{
    SmallLab lab(120, 4);
    auto& database = *lab.database;
    const auto before = database.query("SELECT number, status FROM parcel ORDER BY number");
    Sandbox sandbox({}, lab.file());
    const auto carrier = sandbox.carrier();
    carriers::TrackingSweep sweep(database, *carrier, lab.clock);
    const auto numbers = parcelsOf(database);

    sandbox.server.desk().clock().set(lab.zone.at(lab::TrainingRequest::standardDay, 8));
    const auto counts = sweep.run(numbers, 60s);
    BOOST_TEST(counts.parcels == static_cast<int>(numbers.size()));
    BOOST_TEST(counts.requests == counts.parcels);
    BOOST_TEST(counts.failed == 0);
    BOOST_TEST(count(database, "carrier_reply") == counts.parcels);
    BOOST_TEST(count(database, "parcel_event") > counts.parcels);
    for (const auto& row : before)
        if (row.text(1) == "delivered" || row.text(1) == "returned-to-sender")
            BOOST_TEST(
                database.query("SELECT status FROM parcel WHERE number = $1", {row.text(0)}).at(0).text(0)
                == row.text(1));

    // A week later everything that was under way and not lost is there.
    const auto underWay = parcelsOf(database,
        "direction = 'outbound' AND status IN ('handed-in', 'in-transit', 'out-for-delivery') "
        "AND number NOT IN (SELECT parcel FROM lost_case)");
    BOOST_REQUIRE(!underWay.empty());
    const auto week = lab.zone.at(lab::TrainingRequest::standardDay.plusDays(7), 20);
    sandbox.server.desk().clock().set(week);
    lab.clock.set(week);
    BOOST_TEST(sweep.run(underWay, 60s).failed == 0);
    for (const auto& number : underWay) {
        const auto parcel = lab::KitStore(database).parcel(number);
        BOOST_TEST((parcel->status == ParcelClass::Delivered));
        BOOST_TEST(parcel->statusText == "DELIVERED");
        BOOST_TEST((*parcel->heardAt < week));
        BOOST_TEST(!carriers::ReplyArchive(database).events(number).empty());
    }
}

BOOST_AUTO_TEST_CASE(theSameAnswerTwiceAddsNoEvents)
{
    SmallLab lab;
    Sandbox sandbox({}, lab.file());
    const auto carrier = sandbox.carrier();
    carriers::TrackingSweep sweep(*lab.database, *carrier, lab.clock);
    const auto numbers = parcelsOf(*lab.database);
    sweep.run(numbers, 60s);
    const auto events = count(*lab.database, "parcel_event");
    lab.clock.set(lab.clock.now() + 1h);
    sweep.run(numbers, 60s);
    BOOST_TEST(count(*lab.database, "parcel_event") == events);
    BOOST_TEST(count(*lab.database, "carrier_reply") == 2 * static_cast<int>(numbers.size()));
}

BOOST_AUTO_TEST_CASE(whatTheCarrierForgotStaysKnown)
{
    SmallLab lab;
    Sandbox sandbox; // knows none of the lab's parcels
    const auto carrier = sandbox.carrier();
    const auto delivered = parcelsOf(*lab.database, "status = 'delivered'");
    const auto counts = carriers::TrackingSweep(*lab.database, *carrier, lab.clock).run(delivered, 60s);
    BOOST_TEST(counts.parcels == static_cast<int>(delivered.size()));
    BOOST_TEST(parcelsOf(*lab.database, "status = 'delivered'").size() == delivered.size());
    BOOST_TEST(count(*lab.database, "carrier_reply") == counts.parcels);
}

BOOST_AUTO_TEST_CASE(faultsLeaveTheRecordsAsTheyWere)
{
    for (const auto* fault :
        {"down", "unauthorized", "error-500", "cut-json", "too-many", "wrong-certificate"})
        BOOST_TEST_CONTEXT(fault) {
            SmallLab lab(30);
            const auto before = parcelsOf(*lab.database, "status = 'in-transit'").size();
            Sandbox sandbox({fault}, lab.file());
            const auto carrier = sandbox.carrier();
            const auto numbers = parcelsOf(*lab.database);
            const auto counts = carriers::TrackingSweep(*lab.database, *carrier, lab.clock).run(numbers, 60s);
            BOOST_TEST(counts.parcels == 0);
            BOOST_TEST(counts.failed == static_cast<int>(numbers.size()));
            BOOST_REQUIRE(counts.firstFailure);
            BOOST_TEST(count(*lab.database, "carrier_reply") == 0);
            BOOST_TEST(parcelsOf(*lab.database, "status = 'in-transit'").size() == before);
        }
}

BOOST_AUTO_TEST_CASE(oneBadAnswerSpoilsNoOther)
{
    SmallLab lab;
    Sandbox sandbox({"cut-json:3"}, lab.file());
    const auto carrier = sandbox.carrier();
    const auto numbers = parcelsOf(*lab.database);
    const auto counts = carriers::TrackingSweep(*lab.database, *carrier, lab.clock).run(numbers, 60s);
    BOOST_TEST(counts.failed == 3);
    BOOST_TEST(counts.parcels == static_cast<int>(numbers.size()) - 3);
    BOOST_TEST(counts.firstFailure->code == "carrier.garbage");
}

BOOST_AUTO_TEST_CASE(whatIsDueIsAskedOnceByOneStation)
{
    SmallLab lab(60, 4);
    auto& database = *lab.database;
    Sandbox sandbox({}, lab.file());
    sandbox.server.desk().clock().set(lab.zone.at(lab::TrainingRequest::standardDay, 9));
    const auto carrier = sandbox.carrier();
    carriers::TrackingSweep sweep(database, *carrier, lab.clock);
    const int due = lab::WorkQueue(database, lab.clock, lab::parcelsToPoll, "office", 1min).waiting();
    BOOST_REQUIRE(due > 0);
    {
        lab::Lease another(database, lab.clock, "sweep", "office-2");
        BOOST_REQUIRE(another.take(1min));
        const auto counts = sweep.runDue("office-1", 60s);
        BOOST_TEST(counts.requests == 0);
        BOOST_TEST(counts.heldBy.starts_with("office-2 "));
    }
    const auto counts = sweep.runDue("office-1", 60s);
    BOOST_TEST(counts.parcels == due);
    BOOST_TEST(sweep.runDue("office-1", 60s).requests == 0); // none is due for the next two hours
    BOOST_TEST(count(database, "parcel WHERE claimed_by IS NOT NULL") == 0);
    lab.clock.set(lab.clock.now() + 2h);
    BOOST_TEST(sweep.runDue("office-1", 60s).parcels > 0);
}

BOOST_AUTO_TEST_SUITE_END()
