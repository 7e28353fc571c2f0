// SPDX-License-Identifier: MIT
#include "scanner/payload/UpsLabel.h"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(UpsLabelTest)

BOOST_AUTO_TEST_CASE(readsPostalCodes)
{
    struct Case {
        const char* name;
        const char* text;
        const char* outcome; ///< the code's text, or the refusal
    };
    const Case cases[] = {
        {"five digits", "42089501", "89501"},
        {"nine digits", "420895011234", "895011234"},
        {"Canada", "421124M5E1G4", "124-M5E1G4"},
        {"four digits", "4208950", "postal.form"},
        {"letters at home", "420M5E1G4", "postal.form"},
        {"no country", "421M5E1G4", "postal.form"},
        {"country alone", "421124", "postal.form"},
        {"ten characters abroad", "421124ABCDEFGHIJ", "postal.form"},
        {"small letters abroad", "421124m5e1g4", "postal.form"},
        {"another identifier", "42289501", "postal.form"},
        {"empty", "", "postal.form"},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            const auto postal = scanner::parsePostalCode(c.text);
            BOOST_TEST((postal ? postal->text() : postal.error().code) == c.outcome);
        }
}

BOOST_AUTO_TEST_CASE(rebuildsTrackingNumbers)
{
    struct Case {
        const char* name;
        const char* account;
        const char* service;
        const char* shortNumber;
        const char* outcome;
    };
    const Case cases[] = {
        {"vector 12", "12345E", "001", "1Z12345675", "1Z12345E0112345675"},
        {"vector 13", "12345E", "066", "1Z12345679", "1Z12345E6612345679"},
        {"another class of service", "12345E", "003", "1Z12345675", "tracking.check"},
        {"no account", "", "001", "1Z12345675", "tracking.form"},
        {"a short form that is none", "12345E", "001", "12345675", "tracking.form"},
        {"a blank in the account", "1234 E", "001", "1Z12345675", "tracking.form"},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            const auto number = scanner::rebuiltTrackingNumber(c.account, c.service, c.shortNumber);
            BOOST_TEST((number ? number->text() : number.error().code) == c.outcome);
        }
}

BOOST_AUTO_TEST_SUITE_END()
