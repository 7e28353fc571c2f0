// SPDX-License-Identifier: MIT
#include "scanner/LabelParser.h"

#include <boost/test/unit_test.hpp>

using scanner::LabelParser;
using scanner::Symbology;

BOOST_AUTO_TEST_SUITE(LabelParserTest)

/// "module FX123456789", "unknown serial.check", …
std::string outcomeOf(const scanner::Label& label)
{
    const auto* unknown = label.as<scanner::UnknownLabel>();
    return std::string(label.kindName()) + " " + (unknown ? unknown->why.code : label.value());
}

struct Case {
    const char* name;
    std::string keys;
    const char* outcome;
};

BOOST_AUTO_TEST_CASE(readsWhatScannersAndPeopleSend)
{
    const Case cases[] = {
        {"module", "FX123456789", "module FX123456789"},
        {"module, small letters, line end", "fx123456789\r\n", "module FX123456789"},
        {"certificate", "FLEXCAL-CERTIFICATE:FC-2026-00042:" + std::string(64, 'a'),
            "certificate FC-2026-00042"},
        {"certificate cut short", "FLEXCAL-CERTIFICATE:FC-2026-00042:" + std::string(63, 'a'),
            "unknown label.unknown"},
        {"certificate without an id", "FLEXCAL-CERTIFICATE::" + std::string(64, 'a'),
            "unknown label.unknown"},
        {"module with an identifier", "]C0FX123456789", "module FX123456789"},
        {"module as a GS1 serial",
            "]d20109501101530003"
            "21FX123456789",
            "module FX123456789"},
        {"module as a GS1 asset", "]C18004FX123456789", "module FX123456789"},
        {"module as a GS1 secondary serial", "]Q3250FX123456789", "module FX123456789"},
        {"GS1 serial, identifier not sent", "010950110153000321FX123456789", "module FX123456789"},
        {"GS1 serial, FNC1 sent as a separator",
            "\x1D"
            "21FX123456789",
            "module FX123456789"},
        {"module in ISO/IEC 15434 format 06",
            "[)>\x1E"
            "06\x1DSFX123456789\x1D"
            "1PFLEX\x1E\x04",
            "module FX123456789"},
        {"module in ISO/IEC 15434 format 05",
            "[)>\x1E"
            "05\x1D"
            "0109501101530003\x1D"
            "21FX123456789\x1E\x04",
            "module FX123456789"},
        {"tracking number", "1Z999AA10123456784", "tracking 1Z999AA10123456784"},
        {"tracking number as printed", "1Z 999 AA1 01 2345 6784", "tracking 1Z999AA10123456784"},
        {"tracking number with an identifier", "]C01Z999AA10123456784", "tracking 1Z999AA10123456784"},
        {"UPS's own sample, wrong digit", "1Z12345E0305271640", "tracking 1Z12345E0305271640"},
        {"T and ten digits", "T1234567890", "tracking T1234567890"},
        {"nine digits", "123456789", "tracking 123456789"},
        {"box", "B-20418", "box B-20418"},
        {"box without its dash", "b20418", "box B-20418"},
        {"kit", "K-88102", "kit K-88102"},
        {"client", "004211", "client 004211"},
        {"ZIP", "]C142089501", "postal 89501"},
        {"ZIP, identifier not sent", "42089501", "postal 89501"},
        {"long ZIP, identifier not sent", "420895011234", "postal 895011234"},
        {"postal code abroad", "]C1421124M5E1G4", "postal 124-M5E1G4"},
        {"carrier message",
            "[)>\x1E"
            "01\x1D"
            "96841706672\x1D"
            "840\x1D"
            "001\x1D"
            "1Z12345675\x1DUPSN\x1D"
            "12345E\x1E\x04",
            "maxicode 1Z12345E0112345675"},
        {"carrier message without header",
            "]U1"
            "841706672\x1D"
            "840\x1D"
            "001\x1D"
            "1Z12345675\x1DUPSN\x1D"
            "12345E",
            "maxicode 1Z12345E0112345675"},
        {"carrier message, truncated",
            "[)>\x1E"
            "01\x1D"
            "96123450000\x1D"
            "222\x1D"
            "111\x1DMODE2",
            "maxicode MODE2"},
        {"card", "FLEXCAL:CONFIRM", "card CONFIRM"},
        {"card typed in full", "quarantine", "card QUARANTINE"},
    };
    const LabelParser parser;
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name)
            BOOST_TEST(outcomeOf(parser.parseKeys(c.keys)) == c.outcome);
}

BOOST_AUTO_TEST_CASE(saysWhyItDoesNotKnowACode)
{
    const Case cases[] = {
        {"empty", "", "unknown label.empty"},
        {"line end alone", "\r\n", "unknown label.empty"},
        {"blanks", "   ", "unknown label.empty"},
        {"vector 3: identifier alone", "]C1", "unknown label.empty"},
        {"vector 3: unknown identifier alone", "]XX", "unknown label.empty"},
        {"vector 3: GS1 DataMatrix identifier alone", "]d2", "unknown label.empty"},
        {"too long", std::string(4097, '1'), "unknown label.too-long"},
        {"as long as allowed", std::string(4096, '1'), "unknown label.unknown"},
        {"one character wrong", "FX123456799", "unknown serial.check"},
        {"one character wrong, in GS1",
            "]d2"
            "21FX123456799",
            "unknown serial.check"},
        {"one character wrong, in an envelope",
            "[)>\x1E"
            "06\x1DSFX123456799\x1E\x04",
            "unknown serial.check"},
        {"Cyrillic look-alike",
            "F\xD0\xA5"
            "123456789",
            "unknown label.characters"},
        {"zero-width space",
            "FX1234\xE2\x80\x8B"
            "56789",
            "unknown label.characters"},
        {"full-width digits",
            "FX\xEF\xBC\x91"
            "23456789",
            "unknown label.characters"},
        {"bell inside",
            "FX1234\x07"
            "56789",
            "unknown label.characters"},
        {"zero byte inside",
            std::string("FX1234\0"
                        "56789",
                12),
            "unknown label.characters"},
        {"terminal escape", "\x1B[2JFX123456789", "unknown label.characters"},
        {"separator inside a plain serial",
            "FX1234\x1D"
            "56789",
            "unknown label.characters"},
        {"separator inside a tracking number",
            "1Z999AA1\x1D"
            "0123456784",
            "unknown label.characters"},
        {"two serials glued", "FX123456789FX123456789", "unknown label.unknown"},
        {"serial and tracking number glued", "FX1234567891Z999AA10123456784", "unknown label.unknown"},
        {"two tracking numbers glued", "1Z999AA101234567841Z999AA10123456784", "unknown label.unknown"},
        {"vector 10: 1A instead of 1Z", "1A5R89390357567127", "unknown label.unknown"},
        {"five digits", "12345", "unknown label.unknown"},
        {"a web address", "http://www.gs1.org/demo/", "unknown label.unknown"},
        {"GS1 data of nobody's interest", "]C10109501101530003", "unknown label.unknown"},
        {"GS1 data with a wrong digit", "]C10109501101530004", "unknown gs1.check"},
        {"another envelope",
            "[)>\x1E"
            "07\x1D"
            "abc\x1E\x04",
            "unknown iso15434.format"},
        {"envelope without a serial",
            "[)>\x1E"
            "06\x1D"
            "1PFLEX\x1E\x04",
            "unknown label.unknown"},
        {"another card", "FLEXCAL:DANCE", "unknown label.unknown"},
        {"a card and more", "CONFIRM CONFIRM", "unknown label.unknown"},
    };
    const LabelParser parser;
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name)
            BOOST_TEST(outcomeOf(parser.parseKeys(c.keys)) == c.outcome);
}

BOOST_AUTO_TEST_CASE(trackingNumbersOfTheReference)
{
    const LabelParser parser;
    const auto digitHolds = [&](const char* number) {
        const auto label = parser.parseKeys(number);
        BOOST_REQUIRE_EQUAL(label.kindName(), "tracking");
        return label.as<scanner::TrackingLabel>()->checkDigitHolds;
    };
    for (const auto* valid : {"1Z5R89390357567127", "1Z879E930346834440", "1Z12345E6605272234",
             "1Z6V86420323794365", "1ZWX0692YP40636269", "1Z648616E192760718", "1Z999AA10123456784"})
        BOOST_TEST_CONTEXT(valid)
            BOOST_TEST(digitHolds(valid));
    for (const auto* doubtful : {"1Z12345E0305271640", "1Z12345E0205271688", "1Z1111111111111111"})
        BOOST_TEST_CONTEXT(doubtful)
            BOOST_TEST(!digitHolds(doubtful));
}

BOOST_AUTO_TEST_CASE(readsSymbols)
{
    struct SymbolCase {
        const char* name;
        Symbology symbology;
        const char* identifier;
        std::string bytes;
        const char* outcome;
    };
    const SymbolCase cases[] = {
        {"Code 128", Symbology::Code128, "]C0", "FX123456789", "module FX123456789"},
        {"GS1-128", Symbology::Code128, "]C1", "42089501", "postal 89501"},
        {"GS1 DataMatrix", Symbology::DataMatrix, "]d2", "21FX123456789", "module FX123456789"},
        {"a payload that looks like an identifier", Symbology::Code128, "]C0", "]C1FX123456789",
            "unknown label.unknown"},
        {"MaxiCode", Symbology::MaxiCode, "]U1",
            "841706672\x1D"
            "840\x1D"
            "001\x1D"
            "1Z12345675\x1DUPSN\x1D"
            "12345E",
            "maxicode 1Z12345E0112345675"},
        {"MaxiCode of free text", Symbology::MaxiCode, "]U0", "FX123456789", "module FX123456789"},
    };
    const LabelParser parser;
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name)
            BOOST_TEST(outcomeOf(parser.parse({c.symbology, c.identifier, c.bytes, {}, {}})) == c.outcome);
}

BOOST_AUTO_TEST_CASE(theSerialFormatIsASetting)
{
    const LabelParser parser(*lab::SerialFormat::parse("@@######"));
    BOOST_TEST(outcomeOf(parser.parseKeys("BA104233")) == "module BA104233");
    BOOST_TEST(outcomeOf(parser.parseKeys("FX123456789")) == "unknown label.unknown");
}

BOOST_AUTO_TEST_CASE(theCodeIsShownSafely)
{
    const auto label = LabelParser().parseKeys("\x1B[2J" + std::string(100, 'x'));
    BOOST_TEST(label.value().starts_with("\\x1b[2J"));
    BOOST_TEST(label.value().size() < 60);
}

BOOST_AUTO_TEST_CASE(everyCardReadsBack)
{
    for (const auto card : scanner::allDeskCards)
        for (const auto& text : {scanner::cardText(card), std::string(scanner::cardWord(card))})
            BOOST_TEST_CONTEXT(text)
                BOOST_TEST((scanner::parseDeskCard(text) == card));
    BOOST_TEST(!scanner::parseDeskCard("FLEXCAL:"));
    BOOST_TEST(!scanner::parseDeskCard("TWOO"));
}

BOOST_AUTO_TEST_SUITE_END()
