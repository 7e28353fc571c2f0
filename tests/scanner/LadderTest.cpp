// SPDX-License-Identifier: MIT
#include "scanner/ladder/Ladder.h"

#include "TrainingPhotos.h"
#include "scanner/Drawing.h"
#include "scanner/Filters.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <set>

using namespace std::chrono_literals;
using scanner::Frame;
using scanner::Ladder;
using scanner::Symbology;

BOOST_AUTO_TEST_SUITE(LadderTest)

/// Long enough for a slow machine under sanitizers: what counts is checked by processor time.
constexpr auto patient = 20s;

const Ladder ladder {scanner::LabelParser()};

std::set<std::string> codesOf(const scanner::Reading& reading)
{
    std::set<std::string> codes;
    for (const auto& symbol : reading.symbols)
        codes.insert(std::string(formatName(symbol.symbology)) + " " + symbol.bytes);
    return codes;
}

BOOST_AUTO_TEST_CASE(readsTrainingPhotos)
{
    int expected = 0;
    int read = 0;
    std::vector<double> times;
    for (int seed = 1000; seed < 1080; ++seed)
        BOOST_TEST_CONTEXT(seed) {
            const auto photo = trainingPhoto(seed);
            const auto reading = ladder.read(photo.frame, patient);
            times.push_back(reading.cpuMs);
            const auto codes = codesOf(reading);
            expected += static_cast<int>(photo.codes.size());
            for (const auto& code : codes) {
                BOOST_TEST(photo.codes.contains(code), "misread: " << code);
                read += photo.codes.contains(code) ? 1 : 0;
            }
            BOOST_TEST(codes.size() == reading.symbols.size()); // nothing twice
        }
    std::ranges::sort(times);
    BOOST_TEST_MESSAGE(read << " of " << expected << " codes; processor time median "
                            << times[times.size() / 2] << " ms, 95 % within "
                            << times[times.size() * 95 / 100] << " ms");
    BOOST_TEST(read >= 0.95 * expected);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__) && defined(NDEBUG)
    BOOST_TEST(times[times.size() * 95 / 100] < 400);
#endif
}

BOOST_AUTO_TEST_CASE(readsAModuleAndAParcelInOnePhoto)
{
    const auto photo = trainingPhoto(3);
    BOOST_REQUIRE(photo.codes.size() == 4);
    const auto codes = codesOf(ladder.read(photo.frame, patient));
    BOOST_CHECK_EQUAL_COLLECTIONS(codes.begin(), codes.end(), photo.codes.begin(), photo.codes.end());
}

BOOST_AUTO_TEST_CASE(cornersLieWhereTheCodeIs)
{
    Frame desk(1280, 720, 120);
    const auto code = scanner::drawCode(Symbology::DataMatrix, "FX123456789", 5);
    scanner::paste(desk, code, 900, 500);
    const auto reading = ladder.read(desk, patient);
    BOOST_REQUIRE(reading.symbols.size() == 1);
    for (const auto& corner : reading.symbols[0].corners) {
        BOOST_TEST((corner.x > 900 && corner.x < 900 + code.width()));
        BOOST_TEST((corner.y > 500 && corner.y < 500 + code.height()));
    }
}

BOOST_AUTO_TEST_CASE(readsACodeInEachStep)
{
    const auto bars = scanner::drawCode(Symbology::Code128, "FX123456789", 3, 80);
    Frame upright(1280, 720, 200);
    scanner::paste(upright, bars, 300, 300);
    Frame matrix(1280, 720, 200);
    scanner::paste(matrix, scanner::drawCode(Symbology::DataMatrix, "FX123456789", 4), 200, 150);
    struct Case {
        const char* step;
        Frame picture;
    };
    const Case cases[] = {
        {"plain", upright},
        {"regions", matrix},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.step) {
            const auto reading = ladder.read(c.picture, patient);
            BOOST_REQUIRE(reading.symbols.size() == 1);
            BOOST_TEST(reading.symbols[0].bytes == "FX123456789");
#if __has_include(<ZXing/ReaderOptions.h>)
            BOOST_TEST(reading.symbols[0].step == "plain"); // 2.x looks for a Data Matrix everywhere
#else
            BOOST_TEST(reading.symbols[0].step == c.step);
#endif
        }
}

BOOST_AUTO_TEST_CASE(belowPlainOnlyKnownPayloadsAreTaken)
{
    Frame picture(1280, 720, 200);
    scanner::paste(picture, scanner::drawCode(Symbology::DataMatrix, "SOME OTHER CODE", 4), 200, 150);
    for (const auto& symbol : ladder.read(picture, patient).symbols)
        BOOST_TEST(symbol.step == "plain");
    // Plain takes whatever it finds.
    Frame other(1280, 720, 200);
    scanner::paste(other, scanner::drawCode(Symbology::Code128, "SOME OTHER CODE", 3, 80), 200, 150);
    BOOST_TEST(codesOf(ladder.read(other, patient)).contains("Code128 SOME OTHER CODE"));
}

BOOST_AUTO_TEST_CASE(noBudgetIsThePlainStepAlone)
{
    for (const auto& symbol : ladder.read(trainingPhoto(3).frame, 0ms).symbols)
        BOOST_TEST(symbol.step == "plain");
    BOOST_TEST(Ladder::stepNames().front() == "plain");
    BOOST_TEST(Ladder::stepNames().back() == "whole-frame");
}

BOOST_AUTO_TEST_CASE(anInvertedLabelIsRead)
{
    Frame picture(1280, 720, 220);
    scanner::paste(picture, scanner::drawCode(Symbology::Code128, "FX123456789", 3, 80), 300, 300);
    BOOST_TEST(codesOf(ladder.read(scanner::inverted(picture), patient)).contains("Code128 FX123456789"));
}

BOOST_AUTO_TEST_CASE(picturesWithoutCodesHaveNoSymbol)
{
    for (const auto& picture :
        {Frame(1, 1), Frame(7, 3000), Frame(3000, 2), Frame(1280, 720, 0), Frame(1280, 720)})
        BOOST_TEST(ladder.read(picture, patient).symbols.empty());
}

BOOST_AUTO_TEST_CASE(aLargePictureIsReduced)
{
    Frame large(5600, 4000, 210);
    const auto code = scanner::drawCode(Symbology::Code128, "FX123456789", 14, 500);
    scanner::paste(large, code, 1500, 1500);
    const auto reading = ladder.read(large, patient);
    BOOST_REQUIRE(reading.symbols.size() == 1);
    BOOST_TEST(reading.symbols[0].corners[0].x > 1500);
    BOOST_TEST(reading.symbols[0].corners[2].y < 2100);
}

BOOST_AUTO_TEST_SUITE_END()
