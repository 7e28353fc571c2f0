// SPDX-License-Identifier: MIT
#include "scanner/Frame.h"

#include <boost/test/unit_test.hpp>

#include <stdexcept>

using scanner::Frame;

BOOST_AUTO_TEST_SUITE(FrameTest)

BOOST_AUTO_TEST_CASE(holdsRowsOfPixels)
{
    auto frame = Frame::of(3, 2, {1, 2, 3, 4, 5, 6});
    BOOST_REQUIRE(frame);
    BOOST_TEST(frame->at(2, 0) == 3);
    BOOST_TEST(frame->at(0, 1) == 4);
    frame->set(0, 1, 9);
    BOOST_TEST(frame->row(1)[0] == 9);
    BOOST_TEST(Frame(2, 2).at(1, 1) == 255);
}

BOOST_AUTO_TEST_CASE(refusesSizesThatNoPictureHas)
{
    struct Case {
        const char* name;
        int width;
        int height;
        std::size_t pixels;
        const char* refusal;
    };
    const Case cases[] = {
        {"no width", 0, 5, 0, "image.unreadable"},
        {"negative height", 5, -1, 5, "image.unreadable"},
        {"too few pixels", 3, 2, 5, "image.unreadable"},
        {"too many pixels", 3, 2, 7, "image.unreadable"},
        {"over a hundred megapixels", 10'001, 10'000, 1, "image.too-large"},
        {"a product beyond 32 bits", 2'000'000'000, 2'000'000'000, 1, "image.too-large"},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            const auto frame = Frame::of(c.width, c.height, std::vector<std::uint8_t>(c.pixels));
            BOOST_REQUIRE(!frame);
            BOOST_TEST(frame.error().code == c.refusal);
        }
    BOOST_CHECK_THROW(Frame(0, 1), std::length_error);
    BOOST_CHECK_THROW(Frame(100'000, 100'000), std::length_error);
}

BOOST_AUTO_TEST_SUITE_END()
