// SPDX-License-Identifier: MIT
#include "lab/store/ChangeWatch.h"

#include "lab/store/Journal.h"
#include "tests/shared/Labs.h"

#include <boost/test/unit_test.hpp>

#include <stdexcept>

namespace {

struct TwoStations : SmallLab {
    std::unique_ptr<lab::Database> elsewhere = lab::Database::open(lab::DatabaseUrl::sqlite(file()));
    lab::ChangeWatch watch {*database};

    void enter(lab::Database& records, const char* station)
    {
        records.write([&] {
            lab::Journal(records).append(
                {warehouse.staff, station}, clock.now(), "test.note", "something", Poco::JSON::Object());
        });
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(ChangeWatchTest, TwoStations)

BOOST_AUTO_TEST_CASE(theFirstLookIsNewsAndTheSecondIsNot)
{
    BOOST_TEST(watch.changed());
    BOOST_TEST(!watch.changed());
}

BOOST_AUTO_TEST_CASE(hearsOfEveryStationAndEveryConnectionOnce)
{
    watch.changed();
    for (const auto* station : {"dock-1", "bench-9", "a-new-one", "dock-1"}) {
        BOOST_TEST_CONTEXT(station) {
            enter(*elsewhere, station);
            BOOST_TEST(watch.changed());
            BOOST_TEST(!watch.changed());
            enter(*database, station);
            BOOST_TEST(watch.changed());
        }
    }
    BOOST_TEST(!watch.changed());
}

BOOST_AUTO_TEST_CASE(whatIsRolledBackIsNoChange)
{
    watch.changed();
    const auto giveUp = [&] {
        lab::Journal(*elsewhere)
            .append(warehouse, clock.now(), "test.note", "something", Poco::JSON::Object());
        throw std::runtime_error("given up");
    };
    BOOST_CHECK_THROW(elsewhere->write(giveUp), std::runtime_error);
    BOOST_TEST(!watch.changed());
}

BOOST_AUTO_TEST_SUITE_END()
