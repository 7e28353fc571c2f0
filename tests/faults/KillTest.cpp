// SPDX-License-Identifier: MIT
#include "tests/faults/BusyStation.h"

#include <boost/test/data/test_case.hpp>

BOOST_AUTO_TEST_SUITE(KillTest)

BOOST_DATA_TEST_CASE(aKilledStationLosesNothing, bothEngines, engine) { cutAndLook(engine, 10); }

BOOST_AUTO_TEST_CASE(aCrashedServerLosesNothing)
{
    ThrowAwayPostgres server;
    const auto url = lab::DatabaseUrl::parse(server.freshDatabase()).value();
    lab::Database::create(url);
    std::set<std::string> acknowledged;
    for (int crash = 0; crash < 3; ++crash) {
        BusyStation station(url);
        station.await(5);
        server.crash();
        station.await(10); // it ends, or goes on where the server does
        station.kill();
        acknowledged.insert(station.acknowledged().begin(), station.acknowledged().end());
    }
    BOOST_TEST(acknowledged.size() >= 15U);
    const auto kept = lookInto(url, acknowledged);
    BOOST_TEST(kept.lost == 0U);
    BOOST_TEST(!kept.half);
    BOOST_TEST(!kept.damaged);
}

BOOST_AUTO_TEST_SUITE_END()
