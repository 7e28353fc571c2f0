// SPDX-License-Identifier: MIT
#include "scanner/LabelPhoto.h"

#include "scanner/LabelWriter.h"

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <stdexcept>

using scanner::Frame;
using scanner::PhotoConditions;

BOOST_AUTO_TEST_SUITE(LabelPhotoTest)

const Frame label = scanner::drawBoxLabel(lab::BoxId::numbered(20'418));

Frame photo(const PhotoConditions& conditions) { return scanner::photograph({&label, 1}, conditions); }

BOOST_AUTO_TEST_CASE(theSameSeedGivesTheSamePhoto)
{
    const auto conditions = PhotoConditions::moderate(42);
    const auto first = photo(conditions);
    BOOST_TEST(first.width() == 1280);
    BOOST_TEST(first.height() == 720);
    BOOST_TEST((first == photo(conditions)));
    auto other = conditions;
    other.seed = 43;
    BOOST_TEST((first != photo(other)));
}

BOOST_AUTO_TEST_CASE(moderateConditionsStayInTheirRanges)
{
    for (std::uint64_t seed = 0; seed < 500; ++seed)
        BOOST_TEST_CONTEXT(seed) {
            const auto c = PhotoConditions::moderate(seed);
            BOOST_TEST((c.barPixels >= 3 && c.barPixels <= 4));
            BOOST_TEST((c.rotation >= 0 && c.rotation < 360));
            BOOST_TEST((c.perspective >= 0 && c.perspective <= 0.12));
            BOOST_TEST((c.blur >= 0 && c.blur <= 1.5));
            BOOST_TEST((c.noise >= 0 && c.noise <= 20));
            BOOST_TEST((c.contrast >= 60 && c.contrast <= 255));
        }
}

BOOST_AUTO_TEST_CASE(noiseHasTheDeviationAskedFor)
{
    const auto clean = photo({.seed = 5, .contrast = 100});
    const auto noisy = photo({.seed = 5, .noise = 10, .contrast = 100});
    double squares = 0;
    for (int x = 0; x < 1280; ++x)
        squares += std::pow(noisy.at(x, 20) - clean.at(x, 20), 2);
    BOOST_TEST(std::sqrt(squares / 1280) > 9);
    BOOST_TEST(std::sqrt(squares / 1280) < 11);
}

BOOST_AUTO_TEST_CASE(oneLabelOrTwo)
{
    const std::vector<Frame> three(3, label);
    BOOST_CHECK_THROW(scanner::photograph({}, {}), std::invalid_argument);
    BOOST_CHECK_THROW(scanner::photograph(three, {}), std::invalid_argument);
    BOOST_TEST(scanner::photograph({three.data(), 2}, {}).width() == 1280);
}

BOOST_AUTO_TEST_SUITE_END()
