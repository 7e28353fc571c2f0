// SPDX-License-Identifier: MIT
#include "calibration/certificate/DccXml.h"

#include "calibration/certificate/SiUnit.h"
#include "lab/store/Json.h"
#include "tests/calibration/CertifiedLab.h"

#include <boost/test/data/test_case.hpp>

#include <cstdlib>

using namespace calibration;
namespace fs = std::filesystem;

BOOST_AUTO_TEST_SUITE(DccXmlTest)

namespace {

struct Unit {
    const char* text;
    bool known;
};
std::ostream& operator<<(std::ostream& out, const Unit& unit) { return out << unit.text; }

const Unit units[] = {
    {R"(\milli\gram\litre\tothe{-1})", true},
    {R"(\hecto\pascal)", true},
    {R"(\degreecelsius)", true},
    {R"(\one)", true},
    {R"(\metre\tothe{2}\second\tothe{-2})", true},
    {R"(\pascall)", false}, // the schema would take it
    {R"(\milli)", false},
    {R"(\milli\milli\gram)", false},
    {R"(\gram\tothe{x})", false},
    {R"(\tothe{2})", false},
    {R"(\gram\tothe{2}\tothe{2})", false},
    {"mg/L", false},
    {"", false},
};

/// The schemas lie beside the checkout, when they are there at all.
fs::path schema()
{
    return fs::path(FLEXCAL_TEST_DATA) / ".." / ".." / ".." / "shared" / "data" / "dcc" / "dcc-3.3.0"
           / "dcc.xsd";
}

} // namespace

BOOST_DATA_TEST_CASE(unitsAreThoseOfTheDsi, boost::unit_test::data::make(units), unit)
{
    BOOST_TEST(isSiUnit(unit.text) == unit.known);
}

BOOST_FIXTURE_TEST_CASE(validatesAgainstTheSchema, CertifiedLab)
{
    std::error_code error;
    if (!fs::exists(schema(), error)) {
        BOOST_TEST_MESSAGE("no DCC schema at " << schema() << ": not validated");
        return;
    }
    const auto amended = desk().amend(supervisor, ids[0], "Variant <corrected> & checked");
    BOOST_REQUIRE(amended.has_value());
    for (const auto& id : {ids[1], amended->id}) {
        const auto command = "xmllint --nonet --noout --schema '" + schema().string() + "' '"
                             + file(id, ".xml").string() + "' 2>'" + (folder / "xmllint").string() + "'";
        BOOST_TEST(std::system(command.c_str()) == 0, lab::fileContent(folder / "xmllint").value_or(""));
    }
}

BOOST_FIXTURE_TEST_CASE(holdsTheSameFiguresAsTheSignedText, CertifiedLab)
{
    const auto certificate =
        certificateOf(*lab::parseObject(lab::fileContent(file(ids[0], ".json")).value()));
    const auto xml = lab::fileContent(file(ids[0], ".xml")).value();
    BOOST_TEST(xml.find(lab::text::exactNumber(certificate.asLeft.front().error)) != std::string::npos);
    BOOST_TEST(xml.find(lab::text::exactNumber(certificate.newGain)) != std::string::npos);
    BOOST_TEST(xml.find(RunStore(*database).certificate(ids[0])->sha256) != std::string::npos);
    BOOST_TEST(xml.find("TRAINING") != std::string::npos);
    BOOST_TEST((xml == dccXml(certificate, RunStore(*database).certificate(ids[0])->sha256)));
}

BOOST_AUTO_TEST_SUITE_END()
