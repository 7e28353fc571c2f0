// SPDX-License-Identifier: MIT
#include "scanner/ladder/Code128Table.h"

#include <boost/test/unit_test.hpp>

#include <set>
#include <vector>

namespace code128 = scanner::code128;

BOOST_AUTO_TEST_SUITE(Code128TableTest)

BOOST_AUTO_TEST_CASE(everyCharacterHasElevenModulesAndItsOwnWidths)
{
    std::set<std::string_view> seen;
    for (int value = 0; value <= code128::stop; ++value)
        BOOST_TEST_CONTEXT(value) {
            const auto widths = code128::widths(value);
            int sum = 0;
            int bars = 0;
            for (std::size_t at = 0; at < widths.size(); ++at) {
                sum += widths[at] - '0';
                bars += at % 2 == 0 ? widths[at] - '0' : 0;
            }
            BOOST_TEST(
                sum == (value == code128::stop ? code128::modulesOfStop : code128::modulesPerCharacter));
            // ISO/IEC 15417, 4.2: bars have an even number of modules, but for the stop's last bar.
            BOOST_TEST((value == code128::stop || bars % 2 == 0));
            BOOST_TEST(seen.insert(widths).second);
        }
}

BOOST_AUTO_TEST_CASE(valuesBecomeText)
{
    struct Case {
        const char* name;
        std::vector<int> values;
        const char* bytes; ///< null: no encoder makes it
        bool isGs1;
    };
    const Case cases[] = {
        {"set B", {104, 34, 13, 18, 16}, "B-20", false},
        {"set C", {105, 12, 34}, "1234", false},
        {"from B to C", {104, 38, 56, 99, 12, 34}, "FX1234", false},
        {"from C to B", {105, 12, 100, 33}, "12A", false},
        {"GS1", {105, 102, 42, 8, 95, 100, 17}, "4208951", true},
        {"a separator", {105, 102, 10, 102, 20},
            "10\x1D"
            "20",
            true},
        {"set A has control characters", {103, 65, 33},
            "\x01"
            "A",
            false},
        {"one character of the other set", {104, 98, 65, 33},
            "\x01"
            "A",
            false},
        {"a start inside", {104, 33, 105}, nullptr, false},
        {"a set that nothing follows", {104, 33, 99}, nullptr, false},
        {"the same set again", {104, 100, 33}, nullptr, false},
        {"no start", {12, 34}, nullptr, false},
        {"nothing", {}, nullptr, false},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            const auto text = code128::textOf(c.values);
            BOOST_REQUIRE(text.has_value() == (c.bytes != nullptr));
            if (text) {
                BOOST_TEST(text->bytes == c.bytes);
                BOOST_TEST(text->isGs1 == c.isGs1);
            }
        }
}

BOOST_AUTO_TEST_CASE(theCheckIsTheWeightedSum)
{
    // "PJJ123C": the worked example of a check character, 54.
    BOOST_TEST(code128::checkOf(std::vector<int> {103, 48, 42, 42, 17, 18, 19, 35}) == 54);
}

BOOST_AUTO_TEST_SUITE_END()
