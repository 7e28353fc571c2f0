// SPDX-License-Identifier: MIT
#include "scanner/payload/MaxiCode.h"

#include <boost/test/unit_test.hpp>

using scanner::parseCarrierMessage;

BOOST_AUTO_TEST_SUITE(MaxiCodeTest)

// Vectors 12 to 14: printed samples of label printer manuals, and one of the barcode library's.
const std::string mode2 = "[)>\x1E"
                          "01\x1D"
                          "96841706672\x1D"
                          "840\x1D"
                          "001\x1D"
                          "1Z12345675\x1DUPSN\x1D"
                          "12345E\x1D"
                          "089\x1D\x1D"
                          "1/1\x1D"
                          "10.1\x1DY\x1D\x1D\x1DUT\x1E\x04";
const std::string mode3 = "[)>\x1E"
                          "01\x1D"
                          "96M5E1G45\x1D"
                          "124\x1D"
                          "066\x1D"
                          "1Z12345679\x1DUPSN\x1D"
                          "12345E\x1D"
                          "089\x1D\x1D"
                          "1/1\x1D"
                          "10\x1DY\x1D\x1DTORONTO\x1DON\x1E\x04";
const std::string truncated = "[)>\x1E"
                              "01\x1D"
                              "96123450000\x1D"
                              "222\x1D"
                              "111\x1DMODE2";

BOOST_AUTO_TEST_CASE(readsAWholeMessage)
{
    const auto message = parseCarrierMessage(mode2);
    BOOST_REQUIRE(message);
    BOOST_TEST(message->postal.code == "841706672");
    BOOST_TEST(message->postal.country == "840");
    BOOST_TEST(message->postalFormHolds);
    BOOST_TEST(message->service == "001");
    BOOST_TEST(message->shortNumber == "1Z12345675");
    BOOST_TEST(message->carrier == "UPSN");
    BOOST_TEST(message->account == "12345E");
    BOOST_TEST(message->julianDay.value() == 89);
    BOOST_TEST(message->package == "1/1");
    BOOST_TEST(message->weightPounds == "10.1");
    BOOST_TEST(message->state == "UT");
    BOOST_REQUIRE(message->tracking);
    BOOST_TEST(message->tracking->text() == "1Z12345E0112345675");
}

BOOST_AUTO_TEST_CASE(flagsAPostalCodeOfSevenCharacters)
{
    const auto message = parseCarrierMessage(mode3);
    BOOST_REQUIRE(message);
    BOOST_TEST(message->postal.text() == "124-M5E1G45");
    BOOST_TEST(!message->postalFormHolds);
    BOOST_TEST(message->city == "TORONTO");
    BOOST_TEST(message->tracking->text() == "1Z12345E6612345679");
}

BOOST_AUTO_TEST_CASE(readsATruncatedMessage)
{
    const auto message = parseCarrierMessage(truncated);
    BOOST_REQUIRE(message);
    BOOST_TEST(message->postal.code == "123450000");
    BOOST_TEST(message->shortNumber == "MODE2");
    BOOST_TEST(message->account == "");
    BOOST_TEST(!message->julianDay);
    BOOST_TEST(!message->tracking);
}

BOOST_AUTO_TEST_CASE(readsAMessageWithoutHeader)
{
    const auto message = parseCarrierMessage("841706672\x1D"
                                             "840\x1D"
                                             "001\x1D"
                                             "1Z12345675\x1DUPSN\x1D"
                                             "12345E\x1E\x04");
    BOOST_REQUIRE(message);
    BOOST_TEST(message->tracking->text() == "1Z12345E0112345675");
}

BOOST_AUTO_TEST_CASE(refusesWhatIsNoCarrierMessage)
{
    struct Case {
        const char* name;
        std::string payload;
        const char* refusal;
    };
    const Case cases[] = {
        {"empty", "", "maxicode.form"},
        {"text", "HELLO", "maxicode.form"},
        {"a control character in the tracking number",
            "[)>\x1E"
            "01\x1D"
            "963\x1D"
            "040\x1D"
            "615\x1D"
            "1Z1=2349UT(\x04 ",
            "maxicode.form"},
        {"another envelope",
            "[)>\x1E"
            "06\x1DSFX123456789\x1E\x04",
            "maxicode.form"},
        {"no fields",
            "[)>\x1E"
            "01\x1E\x04",
            "maxicode.form"},
        {"country in letters",
            "841706672\x1DUSA\x1D"
            "001\x1D"
            "1Z12345675",
            "maxicode.form"},
        {"compressed form",
            "[)>\x1E"
            "07\x1D"
            "abc\x1E\x04",
            "iso15434.format"},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            const auto message = parseCarrierMessage(c.payload);
            BOOST_TEST((message ? "" : message.error().code) == c.refusal);
        }
}

BOOST_AUTO_TEST_CASE(theDayOfTheYearIsTheLatestThatPassed)
{
    struct Case {
        int day;
        lab::Date today;
        const char* date;
    };
    const Case cases[] = {
        {89, {2026, 11, 23}, "2026-03-30"},
        {327, {2026, 11, 23}, "2026-11-23"},
        {328, {2026, 11, 23}, "2025-11-24"},
        {366, {2026, 11, 23}, "2024-12-31"},
        {1, {2026, 1, 1}, "2026-01-01"},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.day) {
            scanner::CarrierMessage message;
            message.julianDay = c.day;
            BOOST_TEST(message.pickedUp(c.today)->iso() == c.date);
        }
    BOOST_TEST(!scanner::CarrierMessage().pickedUp(lab::Date(2026, 1, 1)));
}

BOOST_AUTO_TEST_SUITE_END()
