// SPDX-License-Identifier: MIT
#include "tests/faults/PowerCuts.h"

BOOST_AUTO_TEST_SUITE(PowerCutTest)

BOOST_AUTO_TEST_CASE(nothingAcknowledgedIsLost) { expectNothingLost(25); }

// Were the disk not to lose anything, the case above could not fail: without syncs it does lose.
BOOST_AUTO_TEST_CASE(withoutSyncsMuchIsLost)
{
    const auto after = cutPower(15, "OFF");
    BOOST_TEST(
        after.lost + static_cast<std::size_t>(after.damaged) + static_cast<std::size_t>(after.halves) > 0U);
}

BOOST_AUTO_TEST_SUITE_END()
