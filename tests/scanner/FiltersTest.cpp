// SPDX-License-Identifier: MIT
#include "scanner/Filters.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using scanner::Frame;

BOOST_AUTO_TEST_SUITE(FiltersTest)

/// Black on the left, white on the right.
Frame edge(int width, int height)
{
    Frame frame(width, height, 0);
    for (int y = 0; y < height; ++y)
        std::ranges::fill(frame.row(y).subspan(static_cast<std::size_t>(width) / 2), std::uint8_t {255});
    return frame;
}

BOOST_AUTO_TEST_CASE(anEvenPictureStaysEven)
{
    const Frame even(17, 9, 90);
    BOOST_TEST((scanner::blurred(even, 1.3) == even));
    BOOST_TEST((scanner::sharpened(even, 1.3, 2) == even));
    BOOST_TEST((scanner::sharpenedAcross(even, 1.3, 2) == even));
    BOOST_TEST((scanner::averagedDown(even, 5) == even));
    BOOST_TEST((scanner::halved(even) == Frame(9, 5, 90)));
    BOOST_TEST((scanner::inverted(even) == Frame(17, 9, 165)));
}

BOOST_AUTO_TEST_CASE(blurSoftensAnEdgeAndSharpeningSteepensIt)
{
    const auto soft = scanner::blurred(edge(40, 10), 2);
    BOOST_TEST(soft.at(0, 5) == 0);
    BOOST_TEST(soft.at(39, 5) == 255);
    BOOST_TEST(soft.at(19, 5) > 70);
    BOOST_TEST(soft.at(19, 5) < 128);
    const auto sharp = scanner::sharpened(soft, 2, 2);
    BOOST_TEST(sharp.at(17, 5) < soft.at(17, 5));
    BOOST_TEST(sharp.at(22, 5) > soft.at(22, 5));
}

BOOST_AUTO_TEST_CASE(averagingDownTakesNoiseOutOfBars)
{
    auto bars = edge(10, 21);
    bars.set(2, 10, 255);
    BOOST_TEST(scanner::averagedDown(bars, 21).at(2, 10) == 12);
    BOOST_TEST(scanner::averagedDown(bars, 21).at(7, 10) == 255);
}

BOOST_AUTO_TEST_CASE(stretchingUsesTheWholeScale)
{
    auto dull = edge(40, 40);
    for (int y = 0; y < 40; ++y)
        for (auto& grey : dull.row(y))
            grey = static_cast<std::uint8_t>(100 + grey / 8);
    BOOST_TEST((scanner::stretched(dull) == edge(40, 40)));
    BOOST_TEST((scanner::cutAtHalf(scanner::stretched(dull)) == edge(40, 40)));
    const auto local = scanner::locallyStretched(dull, 40);
    BOOST_TEST(local.at(5, 20) == 0);
    BOOST_TEST(local.at(35, 20) == 255);
}

BOOST_AUTO_TEST_CASE(onePixelIsEnough)
{
    const Frame pixel(1, 1, 7);
    BOOST_TEST((scanner::halved(pixel) == pixel));
    BOOST_TEST((scanner::blurred(pixel, 3) == pixel));
    BOOST_TEST((scanner::averagedDown(pixel, 9) == pixel));
    BOOST_TEST(scanner::locallyStretched(pixel, 24).width() == 1);
    BOOST_TEST(scanner::stretched(pixel).width() == 1);
}

BOOST_AUTO_TEST_SUITE_END()
