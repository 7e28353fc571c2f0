// SPDX-License-Identifier: MIT
#include "lab/values/TrackingNumber.h"

#include "lab/values/CheckCharacter.h"
#include "lab/values/Identifier.h"

#include <boost/test/unit_test.hpp>

using lab::TrackingNumber;

BOOST_AUTO_TEST_SUITE(TrackingNumberTest)

BOOST_AUTO_TEST_CASE(knowsUpsForms)
{
    const struct {
        const char* name;
        const char* typed;
        bool accepted;
        bool digitHolds;
    } cases[] = {
        {"published example", "1Z5R89390357567127", true, true},
        {"letters in the account", "1ZXX3150YW44070023", true, true},
        {"check digit 0", "1Z879E930346834440", true, true},
        {"UPS's test number", "1ZCIETST0111111114", true, true},
        {"UPS's own sample with a wrong digit", "1Z12345E0205271688", true, false},
        {"all ones", "1Z1111111111111111", true, false},
        {"small letters and blanks", " 1z 5r8 939 03 5756 7127 ", true, true},
        {"last character a letter", "1Z5R8939035756712X", false, false},
        {"one character short", "1Z5R8939035756712", false, false},
        {"freight bill", "123456789", true, true},
        {"T number", "T1234567890", true, true},
        {"mail service", "9202090107200000000000", true, true},
        {"a module's serial", "FX123456789", false, false},
        {"empty", "", false, false},
        {"control character",
            "1Z5R8939035756\x1D"
            "7127",
            false, false},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            const auto number = TrackingNumber::parse(c.typed);
            BOOST_TEST(number.has_value() == c.accepted);
            if (number)
                BOOST_TEST(number->checkDigitHolds() == c.digitHolds);
        }
}

BOOST_AUTO_TEST_CASE(issuedNumbersHold)
{
    const auto number = TrackingNumber::issued("TR41NG", "90", 4711);
    BOOST_TEST(number.text().size() == 18U);
    BOOST_TEST(number.checkDigitHolds());
    BOOST_TEST(TrackingNumber::parse(number.text()).has_value());
}

BOOST_AUTO_TEST_CASE(checkCharactersOfTheStandards)
{
    // ISO/IEC 7064 MOD 37,36: the Global Release Identifier of its documentation, and our own serials.
    BOOST_TEST(lab::mod37_36("A12425GABC1234002") == 'M');
    BOOST_TEST(lab::mod37_36("FX00012345") == '3');
    BOOST_TEST(lab::mod37_36("FX12345678") == '9');
}

BOOST_AUTO_TEST_CASE(identifiersHaveOneSpelling)
{
    BOOST_TEST(lab::BoxId::parse("b20418")->text() == "B-20418");
    BOOST_TEST(lab::BoxId::parse("B-20418")->text() == "B-20418");
    BOOST_TEST(lab::BoxId::parse("B-7")->text() == "B-00007");
    BOOST_TEST(lab::ClientId::parse("4211")->text() == "004211");
    BOOST_TEST(lab::KitId::parse("K-88102")->text() == "K-88102");
    for (const auto* bad : {"", "B", "B-", "K-20418", "B-1234567890", "B-12A", "20418"})
        BOOST_TEST(!lab::BoxId::parse(bad).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
