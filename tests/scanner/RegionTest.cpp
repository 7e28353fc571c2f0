// SPDX-License-Identifier: MIT
#include "scanner/ladder/Region.h"

#include "scanner/LabelPhoto.h"
#include "scanner/LabelWriter.h"
#include "scanner/ladder/RegionCrop.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cmath>

using scanner::Frame;
using scanner::Point;
using scanner::Region;

BOOST_AUTO_TEST_SUITE(RegionTest)

BOOST_AUTO_TEST_CASE(proposesTheBarsAndTheMatrixOfALabel)
{
    const Frame label = scanner::drawModuleLabel(lab::ModuleSerial::numbered(12'345'678));
    for (const double degrees : {0.0, 30.0, 45.0, 90.0, 200.0, 315.0})
        BOOST_TEST_CONTEXT(degrees) {
            const auto photo =
                scanner::photograph({&label, 1}, {.seed = 7, .rotation = degrees, .blur = 0.7, .noise = 8});
            const auto regions = scanner::proposeRegions(photo);
            const auto has = [&](Region::Kind kind, double shortest, double longest) {
                return std::ranges::any_of(regions, [&](const Region& region) {
                    return region.kind == kind && region.width > shortest && region.width < longest;
                });
            };
            BOOST_TEST(has(Region::Kind::Bars, 380, 480));
            BOOST_TEST(has(Region::Kind::Matrix, 60, 110));
        }
}

BOOST_AUTO_TEST_CASE(anEmptyPictureHasNoRegion)
{
    for (const auto& picture : {Frame(1, 1), Frame(3, 2000), Frame(640, 480, 128)})
        BOOST_TEST(scanner::proposeRegions(picture).empty());
}

BOOST_AUTO_TEST_CASE(aCropKnowsWhereItLies)
{
    Region region {.centre = {100, 60}, .angle = 0.5, .width = 40, .height = 20};
    const scanner::RegionCrop crop(Frame(200, 120), region, {5, 0}, 2);
    BOOST_TEST(crop.frame().width() == 100);
    BOOST_TEST(crop.frame().height() == 40);
    const auto centre = crop.inPicture({50, 20});
    BOOST_TEST(std::hypot(centre.x - 100, centre.y - 60) < 1e-9);
    const auto right = crop.inPicture({90, 20});
    BOOST_TEST(std::hypot(right.x - 100 - 20 * std::cos(0.5), right.y - 60 - 20 * std::sin(0.5)) < 1e-9);
    BOOST_TEST(region.contains(right));
    BOOST_TEST(!region.contains(crop.inPicture({98, 20})));
    BOOST_TEST(region.contains(crop.inPicture({98, 20}), 5));
}

BOOST_AUTO_TEST_CASE(leaningAxesRunBothWays)
{
    Region region {.centre = {10, 20}, .angle = 0.4, .lean = 0.2, .width = 40, .height = 20};
    const scanner::RegionCrop crop(Frame(50, 50), region, {}, 1);
    const auto place = crop.inPicture({27, 4});
    const auto [u, v] = region.onAxes(place);
    BOOST_TEST(std::abs(u - 7) < 1e-9);
    BOOST_TEST(std::abs(v + 6) < 1e-9);
}

BOOST_AUTO_TEST_SUITE_END()
