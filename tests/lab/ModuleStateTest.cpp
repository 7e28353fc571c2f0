// SPDX-License-Identifier: MIT
#include "lab/records/ModuleState.h"

#include "lab/records/Place.h"

#include <boost/test/unit_test.hpp>

#include <set>

using lab::mayMove;
using enum lab::ModuleState;

BOOST_AUTO_TEST_SUITE(ModuleStateTest)

BOOST_AUTO_TEST_CASE(followsTheLifecycle)
{
    const struct {
        const char* name;
        lab::ModuleState from;
        lab::ModuleState to;
        bool allowed;
    } cases[] = {
        {"packed into a kit", Certified, Packed, true},
        {"label void, unpacked", Packed, Certified, true},
        {"shipped without packing", Certified, Shipped, false},
        {"delivered", Shipped, Delivered, true},
        {"refused at the door", Shipped, Returning, true},
        {"installed", Delivered, Installed, true},
        {"expired", Installed, Expired, true},
        {"sent back", Expired, Returning, true},
        {"taken in", Returning, Received, true},
        {"taken in although nobody heard of its journey", Installed, Received, true},
        {"lost", Returning, Lost, true},
        {"lost inside the lab", OnBench, Lost, false},
        {"found", Lost, Received, true},
        {"given up, then found", WrittenOff, Received, true},
        {"to the bench", Received, OnBench, true},
        {"set aside", Received, Quarantined, true},
        {"certified on the bench", OnBench, Certified, true},
        {"certified without the bench", Received, Certified, false},
        {"quarantined never certified unseen", Quarantined, Certified, false},
        {"shelf life over", Certified, OnBench, true},
        {"retired never goes out", Retired, Packed, false},
        {"retired never to the bench", Retired, OnBench, false},
        {"retired turns up at the dock", Retired, Quarantined, true},
        {"straight to the client", Received, Shipped, false},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name)
            BOOST_TEST(mayMove(c.from, c.to) == c.allowed);
}

BOOST_AUTO_TEST_CASE(onlyTheBenchCertifies)
{
    for (const auto state : lab::allModuleStates())
        if (state != OnBench && state != Packed)
            BOOST_TEST_CONTEXT(lab::word(state))
                BOOST_TEST(!mayMove(state, Certified));
}

BOOST_AUTO_TEST_CASE(noStateMovesToItself)
{
    for (const auto state : lab::allModuleStates())
        BOOST_TEST(!mayMove(state, state));
}

BOOST_AUTO_TEST_CASE(everythingOutsideCanComeBack)
{
    for (const auto state : lab::allModuleStates())
        if (lab::isOutside(state))
            BOOST_TEST_CONTEXT(lab::word(state)) {
                BOOST_TEST(mayMove(state, Received));
                BOOST_TEST(mayMove(state, Quarantined));
            }
}

BOOST_AUTO_TEST_CASE(wordsReadBack)
{
    std::set<std::string_view> words;
    for (const auto state : lab::allModuleStates()) {
        BOOST_TEST((lab::parseModuleState(lab::word(state)).value() == state));
        words.insert(lab::word(state));
    }
    BOOST_TEST(words.size() == lab::allModuleStates().size());
    BOOST_TEST(!lab::parseModuleState("Certified").has_value());
}

BOOST_AUTO_TEST_CASE(placesReadBack)
{
    using lab::Place;
    for (const auto& place :
        {Place::out(), Place::cart("B", 7), Place::shelf("Q2"), Place::bench("2", 9), Place::bin("A-14")})
        BOOST_TEST((Place::parse(place.text()).value() == place));
    for (const auto* bad :
        {"", "cart", "cart B", "cart B 0", "cart B x", "shelf", "shelf ", "moon 1", "cart B 7 8"})
        BOOST_TEST(!Place::parse(bad).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
