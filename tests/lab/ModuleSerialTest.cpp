// SPDX-License-Identifier: MIT
#include "lab/values/ModuleSerial.h"

#include <boost/test/unit_test.hpp>

using lab::ModuleSerial;
using lab::SerialFormat;

BOOST_AUTO_TEST_SUITE(ModuleSerialTest)

struct Case {
    const char* name;
    const char* typed;
    const char* serial; ///< nullptr when refused
    const char* refusal;
};

BOOST_AUTO_TEST_CASE(readsWhatScannersAndPeopleSend)
{
    const Case cases[] = {
        {"as engraved", "FX123456789", "FX123456789", ""},
        {"typed in small letters", "fx123456789", "FX123456789", ""},
        {"with blanks and a line end", " FX 12345678 9\r\n", "FX123456789", ""},
        {"with dashes", "FX-12345678-9", "FX123456789", ""},
        {"one digit misread", "FX123456799", nullptr, "serial.check"},
        {"two digits swapped", "FX123465789", nullptr, "serial.check"},
        {"check character missing", "FX12345678", nullptr, "serial.form"},
        {"two serials glued", "FX123456789FX123456789", nullptr, "serial.form"},
        {"another maker's letters", "AB123456789", nullptr, "serial.form"},
        {"Cyrillic look-alike",
            "F\xD0\xA5"
            "123456789",
            nullptr, "serial.form"},
        {"control character inside",
            "FX1234\x1D"
            "56789",
            nullptr, "serial.form"},
        {"empty", "", nullptr, "serial.form"},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            const auto serial = ModuleSerial::parse(c.typed);
            BOOST_TEST(serial.has_value() == (c.serial != nullptr));
            if (serial && c.serial)
                BOOST_TEST(serial->text() == c.serial);
            if (!serial)
                BOOST_TEST(serial.error().code == c.refusal);
        }
}

BOOST_AUTO_TEST_CASE(numberedSerialsReadBack)
{
    for (const int number : {0, 1, 12'345'678, 99'999'999})
        BOOST_TEST(ModuleSerial::parse(ModuleSerial::numbered(number).text()).has_value());
}

BOOST_AUTO_TEST_CASE(theFormatIsASetting)
{
    const auto format = SerialFormat::parse("@@######");
    BOOST_REQUIRE(format);
    BOOST_TEST(ModuleSerial::parse("BA104233", *format).has_value());
    BOOST_TEST(!ModuleSerial::parse("BA10423X", *format).has_value());

    for (const auto* mask : {"", "FX#", "FX*#######", "fx########", "FX#######################"})
        BOOST_TEST_CONTEXT(mask)
            BOOST_TEST(!SerialFormat::parse(mask).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
