// SPDX-License-Identifier: MIT
#include "scanner/ladder/MaxiCodes.h"

#include "scanner/ladder/BullsEye.h"
#include "scanner/ladder/Ladder.h"
#include "tests/bench/scan/Corpus.h"

#include <boost/test/unit_test.hpp>

#include <cmath>

BOOST_AUTO_TEST_SUITE(MaxiCodesTest)

using bench::CodeClass;
using bench::Condition;

const scanner::Ladder ladder {scanner::LabelParser()};

BOOST_AUTO_TEST_CASE(findsTheBullsEyeAndNoOther)
{
    const auto sample = bench::makeSample(CodeClass::MaxiCode, {.name = "clean"}, 5, 0);
    const auto eyes = scanner::findBullsEyes(sample.frame);
    BOOST_REQUIRE(!eyes.empty());
    BOOST_TEST(eyes[0].likeness > 0.8);
    BOOST_TEST(std::abs(eyes[0].hexagon() - 6) < 0.4);
    BOOST_TEST(!eyes[0].isInverted);
    // Bars and text vote from two directions, rings from all.
    for (const auto code : {CodeClass::Tracking, CodeClass::SerialMatrix})
        BOOST_TEST(scanner::findBullsEyes(bench::makeSample(code, {.name = "clean"}, 5, 0).frame).empty());
    BOOST_TEST(scanner::findBullsEyes(scanner::Frame(1, 1)).empty());
    BOOST_TEST(scanner::findBullsEyes(scanner::Frame(640, 480, 128)).empty());
}

BOOST_AUTO_TEST_CASE(readsThemInPhotos)
{
    const Condition cases[] = {
        {.name = "clean"},
        {.name = "turned", .rotationFrom = 40, .rotationTo = 80, .isTurned = true},
        {.name = "upside down", .rotationFrom = 170, .rotationTo = 190, .isTurned = true},
        {.name = "aslant", .rotationFrom = -15, .rotationTo = 15, .isTurned = true, .perspective = .06},
        {.name = "blurred", .blur = 2},
        {.name = "noisy", .noise = 30},
    };
    int read = 0;
    int all = 0;
    for (const auto& condition : cases)
        for (int index = 0; index < 2; ++index) {
            const auto sample = bench::makeSample(CodeClass::MaxiCode, condition, 6, index);
            ++all;
            for (const auto& symbol : ladder.read(sample.frame, std::chrono::seconds(20)).symbols) {
                BOOST_TEST(symbol.bytes == sample.payload);
                ++read;
            }
        }
    BOOST_TEST(read >= all - 1);
}

BOOST_AUTO_TEST_SUITE_END()
