// SPDX-License-Identifier: MIT
#include "scanner/devices/KeyboardWedge.h"

#include <boost/test/unit_test.hpp>

using scanner::KeyboardWedge;
using namespace std::chrono_literals;

BOOST_AUTO_TEST_SUITE(KeyboardWedgeTest)

/// A wedge with a clock: keys come `apart` after one another; what it gives back is collected.
struct Desk {
    explicit Desk(KeyboardWedge::Options options = {})
        : wedge(std::move(options))
    {
    }

    void take(const KeyboardWedge::Outcome& outcome)
    {
        field += outcome.typed;
        if (outcome.scan)
            scans.push_back(*outcome.scan);
    }
    void wait(std::chrono::milliseconds time)
    {
        // As a window's timer does.
        for (auto left = time; left > 0ms; left -= 10ms) {
            now += std::min(left, std::chrono::milliseconds(10));
            take(wedge.pause(now));
        }
    }
    void type(const std::string& text, std::chrono::milliseconds apart)
    {
        for (const char c : text) {
            wait(apart);
            take(wedge.key({c}, now));
        }
    }
    /// What remains of Enter for the field: "⏎".
    void enter(std::chrono::milliseconds later)
    {
        wait(later);
        const auto outcome = wedge.end(now);
        take(outcome);
        if (!outcome.scan)
            field += "|";
    }

    KeyboardWedge wedge;
    KeyboardWedge::Time now {};
    std::string field;
    std::vector<std::string> scans;
};

BOOST_AUTO_TEST_CASE(burstsAreScansAndHandsAreNot)
{
    struct Case {
        const char* name;
        const char* text;
        std::chrono::milliseconds apart;
        std::chrono::milliseconds threshold;
        bool isScan;
    };
    const Case cases[] = {
        {"a cable scanner", "1Z12345E6605272234", 2ms, 50ms, true},
        {"a slow cable scanner", "FX123456789", 40ms, 50ms, true},
        {"Bluetooth with the standard threshold", "FX123456789", 90ms, 50ms, false},
        {"Bluetooth with its own threshold", "FX123456789", 90ms, 120ms, true},
        {"a person", "FX123456789", 130ms, 50ms, false},
        {"a fast typist", "reno nevada", 65ms, 50ms, false},
        {"a short burst is two fingers", "ing", 15ms, 50ms, false},
        {"just long enough", "B-2041", 5ms, 50ms, true},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            Desk desk({.threshold = c.threshold, .prefix = {}, .separator = {}});
            desk.type(c.text, c.apart);
            desk.enter(c.apart);
            BOOST_TEST(desk.scans.size() == (c.isScan ? 1U : 0U));
            BOOST_TEST((c.isScan ? desk.scans.at(0) : desk.field)
                       == (c.isScan ? c.text : c.text + std::string("|")));
            BOOST_TEST((!c.isScan || desk.field.empty()));
            BOOST_TEST(!desk.wedge.isHolding());
        }
}

BOOST_AUTO_TEST_CASE(anEditInProgressIsNotDamaged)
{
    Desk desk;
    desk.type("12 Virg", 120ms);
    desk.wait(200ms);
    desk.type("FX123456789", 3ms);
    desk.enter(3ms);
    desk.type("inia St", 120ms);
    desk.enter(150ms);
    BOOST_TEST(desk.field == "12 Virginia St|");
    BOOST_REQUIRE(desk.scans.size() == 1);
    BOOST_TEST(desk.scans[0] == "FX123456789");
}

BOOST_AUTO_TEST_CASE(aPersonsKeyIsGivenBackWithinTheThreshold)
{
    Desk desk;
    desk.type("a", 0ms);
    BOOST_TEST(desk.field.empty());
    desk.wait(60ms);
    BOOST_TEST(desk.field == "a");
}

BOOST_AUTO_TEST_CASE(aBurstWithoutALineEndIsAScanToo)
{
    Desk desk;
    desk.type("FX123456789", 5ms);
    desk.wait(90ms);
    BOOST_TEST(desk.scans.empty());
    desk.wait(30ms);
    BOOST_REQUIRE(desk.scans.size() == 1);
    BOOST_TEST(desk.scans[0] == "FX123456789");
    BOOST_TEST(desk.field.empty());
}

BOOST_AUTO_TEST_CASE(aPrefixIsCertain)
{
    Desk desk({.prefix = "~", .separator = {}});
    desk.type("~B1", 200ms);
    desk.enter(200ms);
    BOOST_REQUIRE(desk.scans.size() == 1);
    BOOST_TEST(desk.scans[0] == "B1");
    // Without it, a burst is still a scan, and hands are still hands.
    desk.type("FX123456789", 5ms);
    desk.enter(5ms);
    BOOST_TEST(desk.scans.size() == 2);
    desk.type("a~b", 120ms);
    desk.wait(100ms);
    BOOST_TEST(desk.field == "a");
}

BOOST_AUTO_TEST_CASE(theSubstituteBecomesASeparator)
{
    Desk desk({.prefix = {}, .separator = "^]"});
    desk.type("]d201095040000591012112345^]10ABC", 4ms);
    desk.enter(4ms);
    BOOST_REQUIRE(desk.scans.size() == 1);
    BOOST_TEST(desk.scans[0]
               == "]d201095040000591012112345\x1D"
                  "10ABC");
}

BOOST_AUTO_TEST_CASE(twoScansInARowAreTwo)
{
    Desk desk;
    for (int i = 0; i < 2; ++i) {
        desk.type("FX123456789", 3ms);
        desk.enter(3ms);
    }
    BOOST_TEST(desk.scans.size() == 2);
    BOOST_TEST(desk.field.empty());
}

BOOST_AUTO_TEST_SUITE_END()
