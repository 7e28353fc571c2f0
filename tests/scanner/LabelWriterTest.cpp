// SPDX-License-Identifier: MIT
#include "scanner/LabelWriter.h"

#include "lab/values/Failure.h"
#include "scanner/Drawing.h"
#include "scanner/ladder/Ladder.h"

#include <boost/test/unit_test.hpp>

#include <random>
#include <set>

using scanner::Frame;

BOOST_AUTO_TEST_SUITE(LabelWriterTest)

/// "DataMatrix module FX123456789", of every symbol on the label.
std::set<std::string> codesOn(const Frame& label)
{
    const scanner::LabelParser parser;
    std::set<std::string> codes;
    for (const auto& symbol : scanner::Ladder(parser).read(label, std::chrono::seconds(10)).symbols) {
        const auto meaning = parser.parse(symbol);
        codes.insert(std::string(formatName(symbol.symbology)) + " " + std::string(meaning.kindName()) + " "
                     + meaning.value());
    }
    return codes;
}

void checkCodes(const Frame& label, const std::set<std::string>& expected)
{
    const auto codes = codesOn(label);
    BOOST_CHECK_EQUAL_COLLECTIONS(codes.begin(), codes.end(), expected.begin(), expected.end());
}

BOOST_AUTO_TEST_CASE(everyModuleLabelReadsBack)
{
    std::mt19937 random(20261123);
    for (int i = 0; i < 200; ++i) {
        const auto serial = lab::ModuleSerial::numbered(static_cast<int>(random() % 100'000'000));
        BOOST_TEST_CONTEXT(serial.text())
            checkCodes(scanner::drawModuleLabel(serial),
                {"Code128 module " + serial.text(), "DataMatrix module " + serial.text()});
    }
}

BOOST_AUTO_TEST_CASE(parcelLabelsReadBack)
{
    struct Case {
        const char* name;
        scanner::PostalCode postal;
        const char* text;
    };
    const Case cases[] = {
        {"five digits", {"89501"}, "89501"},
        {"nine digits", {"895011234"}, "895011234"},
        {"Canada", {"M5E1G4", "124"}, "124-M5E1G4"},
    };
    std::mt19937 random(7);
    for (const auto& c : cases)
        for (int i = 0; i < 10; ++i)
            BOOST_TEST_CONTEXT(c.name) {
                const auto number =
                    lab::TrackingNumber::issued("999AA1", "03", static_cast<int>(random() % 10'000'000));
                scanner::ParcelLabel label {number, c.postal};
                label.shipFrom = {"CLIENT 004211", "12 VIRGINIA ST", "RENO NV 89501"};
                label.shipTo = {"FLEX-CAL LAB", "RETURNS DESK", "1 LAB WAY", "BOISE ID 83702"};
                checkCodes(scanner::drawParcelLabel(label),
                    {"Code128 tracking " + number.text(), std::string("Code128 postal ") + c.text});
            }
}

BOOST_AUTO_TEST_CASE(slipsReadBack)
{
    checkCodes(scanner::drawBoxLabel(lab::BoxId::numbered(20'418)), {"Code128 box B-20418"});
    checkCodes(scanner::drawKitLabel(lab::KitId::numbered(88'102)), {"Code128 kit K-88102"});
    for (const auto card : scanner::allDeskCards)
        checkCodes(scanner::drawDeskCard(card), {"Code128 card " + std::string(cardWord(card))});
}

BOOST_AUTO_TEST_CASE(kitSheetsReadBack)
{
    std::mt19937 random(11);
    for (int i = 0; i < 5; ++i) {
        const auto number = [&] { return static_cast<int>(random() % 10'000'000); };
        const scanner::KitSheet sheet {lab::KitId::numbered(number()), lab::BoxId::numbered(number()),
            lab::ModuleSerial::numbered(number()), lab::TrackingNumber::issued("999AA1", "03", number()),
            lab::TrackingNumber::issued("999AA1", "90", number())};
        checkCodes(scanner::drawKitSheet(sheet),
            {"Code128 kit " + sheet.kit.text(), "Code128 box " + sheet.box.text(),
                "Code128 module " + sheet.module.text(), "DataMatrix module " + sheet.module.text(),
                "Code128 tracking " + sheet.outbound.text(), "Code128 tracking " + sheet.returning.text()});
    }
}

BOOST_AUTO_TEST_CASE(whatNoCodeCanHoldIsRefused)
{
    BOOST_CHECK_THROW(
        scanner::drawCode(scanner::Symbology::Code128, std::string(500, 'x'), 4, 50), lab::Failure);
    BOOST_CHECK_THROW(scanner::drawCode(scanner::Symbology::DataMatrix, "", 4), lab::Failure);
}

BOOST_AUTO_TEST_CASE(emptyLinesAreNarrow)
{
    BOOST_TEST(scanner::drawText("", 30).width() == 1);
    BOOST_TEST(scanner::drawText("FX123456789", 30).width() > 100);
}

BOOST_AUTO_TEST_SUITE_END()
