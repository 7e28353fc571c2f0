// SPDX-License-Identifier: MIT
#include "tests/faults/BusyStation.h"

#include <boost/test/data/test_case.hpp>

BOOST_AUTO_TEST_SUITE(KillTest)

BOOST_DATA_TEST_CASE(aKilledStationLosesNothing, bothEngines, engine) { cutAndLook(engine, 10); }

BOOST_AUTO_TEST_SUITE_END()
