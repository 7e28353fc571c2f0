// SPDX-License-Identifier: MIT
#include "tests/faults/PowerCuts.h"

#include <boost/test/data/test_case.hpp>

BOOST_AUTO_TEST_SUITE(ManyCutsTest)

BOOST_DATA_TEST_CASE(twoHundredKills, bothEngines, engine) { cutAndLook(engine, 200); }

BOOST_AUTO_TEST_CASE(threeHundredPowerCuts) { expectNothingLost(300); }

BOOST_AUTO_TEST_SUITE_END()
