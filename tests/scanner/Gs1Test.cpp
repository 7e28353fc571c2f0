// SPDX-License-Identifier: MIT
#include "scanner/payload/Gs1.h"

#include "scanner/payload/Aim.h"

#include <boost/test/unit_test.hpp>

using scanner::Gs1Elements;

BOOST_AUTO_TEST_SUITE(Gs1Test)

/// "01=09506000134352 10=ABC", or the refusal's code.
std::string outcomeOf(std::string_view payload)
{
    const auto elements = Gs1Elements::parse(payload);
    if (!elements)
        return elements.error().code;
    std::string text;
    for (const auto& element : elements->all())
        text += (text.empty() ? "" : " ") + element.identifier + "=" + element.value;
    return text;
}

BOOST_AUTO_TEST_CASE(readsElementStrings)
{
    struct Case {
        const char* name;
        std::string payload;
        const char* outcome;
    };
    const Case cases[] = {
        {"vector 1: variable part before a separator",
            "011231231231233310ABC123\x1D"
            "99TESTING",
            "01=12312312312333 10=ABC123 99=TESTING"},
        {"vector 2: an identifier of three digits",
            "0112312312312333235XYZ\x1D"
            "10ABC",
            "01=12312312312333 235=XYZ 10=ABC"},
        {"vector 3: nothing at all", "", "gs1.empty"},
        {"vector 3: separators only", "\x1D\x1D", "gs1.empty"},
        {"vector 4: from the library's own samples",
            "01095040000591012112345678p901\x1D"
            "101234567p\x1D"
            "171411208200http://www.gs1.org/demo/",
            "01=09504000059101 21=12345678p901 10=1234567p 17=141120 8200=http://www.gs1.org/demo/"},
        {"vector 8: expiry, GTIN, count", "(17)181119", "gs1.identifier"},
        {"vector 8: predefined lengths follow each other", "013842587609507417181119371",
            "01=38425876095074 17=181119 37=1"},
        {"vector 15: a ZIP", "42089501", "420=89501"},
        {"a separator in front",
            "\x1D"
            "21FX123456789",
            "21=FX123456789"},
        {"surplus separators",
            "0109501101530003\x1D\x1D"
            "21FX123456789\x1D",
            "01=09501101530003 21=FX123456789"},
        {"a wrong check digit", "0109501101530004", "gs1.check"},
        {"a day that does not exist", "17200230", "gs1.check"},
        {"a serial of 21 characters", "21123456789012345678901", "gs1.value"},
        {"an empty serial",
            "21\x1D"
            "10ABC",
            "gs1.value"},
        {"a GTIN cut short", "010950110153", "gs1.value"},
        {"letters in a date", "1720013x", "gs1.value"},
        {"an identifier that is in no table", "05ABC", "gs1.identifier"},
        {"text", "HELLO", "gs1.identifier"},
        {"a control character in a value",
            "21FX1\x07"
            "23",
            "gs1.value"},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name)
            BOOST_TEST(outcomeOf(c.payload) == c.outcome);
}

BOOST_AUTO_TEST_CASE(identifiersAreCutOff)
{
    struct Case {
        const char* sent;
        const char* identifier;
        const char* payload;
        bool gs1;
    };
    const Case cases[] = {
        {"]C142089501", "]C1", "42089501", true},
        {"]d2011231", "]d2", "011231", true},
        {"]Q3x", "]Q3", "x", true},
        {"]e0x", "]e0", "x", true},
        {"]J1x", "]J1", "x", true},
        {"]C0FX1", "]C0", "FX1", false},
        {"]U1x", "]U1", "x", false},
        {"]XX", "]XX", "", false},
        {"FX123456789", "", "FX123456789", false},
        {"]", "", "]", false},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.sent) {
            const auto [identifier, payload] = scanner::splitAim(c.sent);
            BOOST_TEST(identifier == c.identifier);
            BOOST_TEST(payload == c.payload);
            BOOST_TEST(scanner::promisesGs1(identifier) == c.gs1);
        }
}

BOOST_AUTO_TEST_CASE(checkDigits)
{
    for (const auto* good : {"09501101530003", "12345678901231", "123456789012345675"})
        BOOST_TEST_CONTEXT(good)
            BOOST_TEST(scanner::gs1CheckHolds(good));
    for (const auto* bad : {"12345678901232", "09501101530004"})
        BOOST_TEST_CONTEXT(bad)
            BOOST_TEST(!scanner::gs1CheckHolds(bad));
}

BOOST_AUTO_TEST_CASE(datesFindTheirCentury)
{
    struct Case {
        const char* digits;
        const char* date; ///< or the refusal
    };
    const Case cases[] = {
        {"200229", "2020-02-29"},
        {"200200", "2020-02-29"},
        {"210200", "2021-02-28"},
        {"141120", "2014-11-20"},
        {"750101", "2075-01-01"}, // 49 years ahead
        {"770101", "1977-01-01"}, // 51 years ahead would be too far
        {"200230", "gs1.date"},
        {"201310", "gs1.date"},
        {"20013x", "gs1.date"},
        {"11111", "gs1.date"},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.digits) {
            const auto date = scanner::parseGs1Date(c.digits, lab::Date(2026, 11, 23));
            BOOST_TEST((date ? date->iso() : date.error().code) == c.date);
        }
}

BOOST_AUTO_TEST_SUITE_END()
