// SPDX-License-Identifier: MIT
#include "scanner/payload/Iso15434.h"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(Iso15434Test)

BOOST_AUTO_TEST_CASE(readsEnvelopes)
{
    struct Case {
        const char* name;
        std::string payload;
        std::string outcome; ///< "format:element|element;…", or the refusal's code
    };
    const Case cases[] = {
        {"data identifiers",
            "[)>\x1E"
            "06\x1DSFX123456789\x1D"
            "1PFLEX-CAL\x1D"
            "17V0ABC1\x1E\x04",
            "06:SFX123456789|1PFLEX-CAL|17V0ABC1;"},
        {"GS1",
            "[)>\x1E"
            "05\x1D"
            "21FX123456789\x1E\x04",
            "05:21FX123456789;"},
        {"two envelopes",
            "[)>\x1E"
            "06\x1DSA\x1E"
            "05\x1D"
            "10B\x1E\x04",
            "06:SA;05:10B;"},
        {"cut short",
            "[)>\x1E"
            "01\x1D"
            "96123450000\x1D"
            "222",
            "01:96123450000|222;"},
        {"another format",
            "[)>\x1E"
            "07\x1D"
            "x\x1E\x04",
            "iso15434.format"},
        {"header alone", "[)>\x1E", "iso15434.format"},
        {"header cut", "[)>", "iso15434.header"},
        {"no header", "06\x1DSA", "iso15434.header"},
    };
    for (const auto& c : cases)
        BOOST_TEST_CONTEXT(c.name) {
            const auto envelopes = scanner::parseIso15434(c.payload);
            std::string outcome = envelopes ? "" : envelopes.error().code;
            if (envelopes)
                for (const auto& envelope : *envelopes) {
                    outcome += envelope.format + ":";
                    for (std::size_t i = 0; i < envelope.elements.size(); ++i)
                        outcome += (i ? "|" : "") + envelope.elements[i];
                    outcome += ";";
                }
            BOOST_TEST(outcome == c.outcome);
        }
}

BOOST_AUTO_TEST_CASE(findsDataIdentifiers)
{
    const scanner::Envelope envelope {"06", {"1PFLEX-CAL", "SFX123456789", "17V0ABC1", "Z"}};
    BOOST_TEST(scanner::dataIdentifierValue(envelope, "S") == "FX123456789");
    BOOST_TEST(scanner::dataIdentifierValue(envelope, "1P") == "FLEX-CAL");
    BOOST_TEST(scanner::dataIdentifierValue(envelope, "17V") == "0ABC1");
    BOOST_TEST(scanner::dataIdentifierValue(envelope, "P") == "");
    BOOST_TEST(scanner::dataIdentifierValue({"05", {"SFX123456789"}}, "S") == "");
}

BOOST_AUTO_TEST_SUITE_END()
