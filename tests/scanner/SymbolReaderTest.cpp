// SPDX-License-Identifier: MIT
#include "scanner/SymbolReader.h"

#include "scanner/Drawing.h"

#include <boost/test/unit_test.hpp>

using scanner::Frame;
using scanner::ReadingMode;
using scanner::Symbology;

BOOST_AUTO_TEST_SUITE(SymbolReaderTest)

Frame onPaper(const Frame& code)
{
    Frame paper(code.width() + 60, code.height() + 60);
    scanner::paste(paper, code, 30, 30);
    return paper;
}

BOOST_AUTO_TEST_CASE(readsEachSymbology)
{
    struct Case {
        const char* name;
        Symbology symbology;
        const char* text;
        const char* identifier;
        const char* bytes;
    };
    const Case cases[] = {
        {"Code 128", Symbology::Code128, "FX123456789", "]C0", "FX123456789"},
        {"GS1-128", Symbology::Code128,
            "\xF1"
            "42089501",
            "]C1", "42089501"},
        {"Data Matrix", Symbology::DataMatrix, "FX123456789", "]d1", "FX123456789"},
        {"QR Code", Symbology::QRCode, "FX123456789", "]Q1", "FX123456789"},
    };
    for (const auto& c : cases)
        for (const auto mode : {ReadingMode::Safe, ReadingMode::LibraryDefaults})
            BOOST_TEST_CONTEXT(c.name) {
                const auto symbols =
                    scanner::readSymbols(onPaper(drawCode(c.symbology, c.text, 4, 60)), {.mode = mode});
                BOOST_REQUIRE(symbols.size() == 1);
                BOOST_TEST((symbols[0].symbology == c.symbology));
                BOOST_TEST(symbols[0].identifier == c.identifier);
                BOOST_TEST(symbols[0].bytes == c.bytes);
                for (const auto& corner : symbols[0].corners)
                    BOOST_TEST((corner.x > 30 && corner.y > 20));
            }
}

BOOST_AUTO_TEST_CASE(readsOnlyWhatIsAskedFor)
{
    const auto picture = onPaper(scanner::drawCode(Symbology::QRCode, "FX123456789", 4));
    BOOST_TEST(scanner::readSymbols(picture, {.symbologies = {Symbology::Code128}}).empty());
    BOOST_TEST(scanner::readSymbols(picture, {.symbologies = scanner::Symbologies::matrix()}).size() == 1U);
}

BOOST_AUTO_TEST_CASE(anEmptyPictureHasNoSymbol)
{
    for (const auto& picture : {Frame(1, 1), Frame(2, 500), Frame(640, 480), Frame(640, 480, 0)})
        BOOST_TEST(scanner::readSymbols(picture).empty());
}

BOOST_AUTO_TEST_CASE(symbologiesHaveNames)
{
    for (const auto* name : {"Code128", "DataMatrix", "QRCode", "MaxiCode"})
        BOOST_TEST(scanner::formatName(scanner::symbologyNamed(name).value()) == name);
    BOOST_TEST(!scanner::symbologyNamed("Aztec"));
}

BOOST_AUTO_TEST_SUITE_END()
