// SPDX-License-Identifier: MIT
#include "carriers/RateBudget.h"

#include <boost/test/unit_test.hpp>

using namespace std::chrono_literals;
using carriers::RateBudget;
using carriers::Steady;

BOOST_AUTO_TEST_SUITE(RateBudgetTest)

namespace {

const Steady::time_point start {1h};

/// How many requests go within that time, each as soon as it may.
int sentWithin(RateBudget& budget, Steady::duration time)
{
    int sent = 0;
    for (auto now = start; (now = std::max(now, budget.next(now))) < start + time; ++sent)
        budget.spend(now);
    return sent;
}

} // namespace

BOOST_AUTO_TEST_CASE(oneSecondsWorthAtOnceThenTheSteadyRate)
{
    RateBudget budget(5);
    BOOST_TEST(sentWithin(budget, 1ms) == 5);
    RateBudget again(5);
    BOOST_TEST(sentWithin(again, 10s) == 54);
}

BOOST_AUTO_TEST_CASE(unusedTimeIsNotSavedUp)
{
    RateBudget budget(5);
    budget.spend(start);
    const auto later = start + 1h;
    for (int i = 0; i < 5; ++i) {
        BOOST_TEST((budget.next(later) <= later));
        budget.spend(later);
    }
    BOOST_TEST((budget.next(later) > later));
}

BOOST_AUTO_TEST_CASE(aPauseHoldsEverything)
{
    RateBudget budget(0);
    budget.spend(start);
    BOOST_TEST((budget.next(start) <= start));
    budget.pauseUntil(start + 7s);
    budget.pauseUntil(start + 3s);
    BOOST_TEST((budget.next(start) == start + 7s));
}

BOOST_AUTO_TEST_SUITE_END()
