// SPDX-License-Identifier: MIT
#include "scanner/ladder/SoftBars.h"

#include "scanner/Chance.h"
#include "scanner/Drawing.h"
#include "scanner/Filters.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using scanner::Frame;
using scanner::SoftBars;

BOOST_AUTO_TEST_SUITE(SoftBarsTest)

std::vector<float> rowOf(const Frame& frame, double noise = 0)
{
    scanner::Chance chance(5);
    std::vector<float> row;
    for (const auto grey : frame.row(frame.height() / 2))
        row.push_back(static_cast<float>(grey + noise * chance.normal()));
    return row;
}

Frame barsOf(const char* text) { return scanner::drawCode(scanner::Symbology::Code128, text, 4, 9); }

BOOST_AUTO_TEST_CASE(readsThroughBlurAndNoise)
{
    struct Case {
        const char* name;
        double blur; ///< modules
        double noise;
    };
    const Case cases[] = {
        {"clean", 0.1, 0},
        {"half a module", 0.5, 0},
        {"three quarters", 0.75, 0},
        {"noise", 0.2, 25},
        {"blur and noise", 0.6, 6},
    };
    for (const auto& c : cases)
        for (const auto* text : {"FX123456782", "1Z12345E6605272234", "B-20418"})
            BOOST_TEST_CONTEXT(c.name << ", " << text) {
                const auto row = rowOf(scanner::blurred(barsOf(text), 4 * c.blur), c.noise);
                const auto read = SoftBars::read(row, {2.5, 6});
                BOOST_REQUIRE(read);
                BOOST_TEST(read->symbol.bytes == text);
                BOOST_TEST(read->symbol.identifier == "]C0");
                // The quiet zone has ten modules of four pixels.
                BOOST_TEST(std::abs(read->begin - 40) < 4);
                BOOST_TEST(std::abs(read->end - (static_cast<double>(row.size()) - 40)) < 8);
            }
}

BOOST_AUTO_TEST_CASE(readsTurnedBarsAndGs1)
{
    auto row = rowOf(barsOf("\xF1"
                            "42089501"));
    std::ranges::reverse(row);
    const auto read = SoftBars::read(row, {2.5, 6});
    BOOST_REQUIRE(read);
    BOOST_TEST(read->symbol.bytes == "42089501");
    BOOST_TEST(read->symbol.identifier == "]C1");
    BOOST_TEST(read->begin > read->end);
}

BOOST_AUTO_TEST_CASE(perspectiveMayStretchOneEnd)
{
    const auto row = rowOf(barsOf("1Z12345E6605272234"));
    std::vector<float> bent;
    const auto length = static_cast<double>(row.size());
    for (std::size_t x = 0; x < row.size(); ++x) {
        // Modules grow by a tenth from one end to the other.
        const auto t = static_cast<double>(x) / length;
        const auto from = length * (0.95 * t + 0.05 * t * t);
        bent.push_back(row[std::min(static_cast<std::size_t>(from), row.size() - 1)]);
    }
    const auto read = SoftBars::read(bent, {2.5, 6});
    BOOST_REQUIRE(read);
    BOOST_TEST(read->symbol.bytes == "1Z12345E6605272234");
}

BOOST_AUTO_TEST_CASE(readsNothingIntoNoise)
{
    scanner::Chance chance(99);
    for (int i = 0; i < 300; ++i) {
        std::vector<float> row;
        float level = 0;
        for (int x = 0; x < 600; ++x) {
            if (chance.below(5) == 0)
                level = chance.below(2) == 0 ? -1.F : 1.F;
            row.push_back(level + static_cast<float>(0.1 * chance.normal()));
        }
        BOOST_TEST(!SoftBars::read(row, {1.5, 6}));
    }
    for (const auto size : {0U, 1U, 39U, 40U, 500U})
        BOOST_TEST(!SoftBars::read(std::vector<float>(size, 1.F), {1, 8}));
}

BOOST_AUTO_TEST_SUITE_END()
