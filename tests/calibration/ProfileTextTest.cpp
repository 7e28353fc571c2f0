// SPDX-License-Identifier: MIT
#include "calibration/ProfileText.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace calibration;
using lab::BrAC;

BOOST_AUTO_TEST_SUITE(ProfileTextTest)

namespace {

/// The standard profile's text with one part of it replaced.
std::string standardWith(const std::string& part, const std::string& by)
{
    auto text = profileText(Profile::named("standard").value());
    const auto at = text.find(part);
    BOOST_REQUIRE(at != std::string::npos);
    return text.replace(at, part.size(), by);
}

} // namespace

BOOST_AUTO_TEST_CASE(whatCameWithTheProgramSaysWhatRunsOnRecordWereJudgedBy)
{
    const auto standard = Profile::named("standard").value();
    BOOST_TEST(standard.edition == "2026-2");
    BOOST_TEST((standard.asFoundLevels
                == std::vector {BrAC::gramsPer210Litres(0.038), BrAC::gramsPer210Litres(0.082)}));
    BOOST_TEST((standard.toleranceAbsolute == BrAC::gramsPer210Litres(0.005)));
    BOOST_TEST((standard.capability == BrAC::gramsPer210Litres(0.0008)));
    BOOST_TEST((standard.soak == std::chrono::minutes(30)));
    BOOST_TEST((standard.barometerUncertainty == lab::Pressure::millimetresOfMercury(0.5)));
    const auto training = Profile::named("training").value();
    BOOST_TEST(training.shots == 3);
    BOOST_TEST((training.betweenShots == std::chrono::seconds(2)));
    BOOST_TEST(training.trainingOnly);
    BOOST_TEST(!standard.trainingOnly);
}

BOOST_AUTO_TEST_CASE(aProfileComesBackFromItsText)
{
    for (const auto& profile : shippedProfiles()) {
        BOOST_TEST_CONTEXT(profile.name << " " << profile.edition) {
            const auto text = profileText(profile);
            const auto again = readProfile(text);
            BOOST_REQUIRE(again.has_value());
            BOOST_TEST(profileText(*again) == text);
            BOOST_TEST((again->retireBlank == profile.retireBlank));
            BOOST_TEST((again->afterAdjustment == profile.afterAdjustment));
        }
    }
}

struct Wrong {
    const char* name;
    const char* part;
    const char* by;
    const char* code;
};

const Wrong wrongs[] = {
    {"no object", "{", "[", "profile.form"},
    {"a key twice", "{", "{\"shots\":5,", "profile.form"},
    {"a key missing", "\"shots\":5,", "", "profile.key-missing"},
    {"a key that means nothing", "{", "{\"shot\":5,", "profile.key-unknown"},
    {"too few shots", "\"shots\":5", "\"shots\":1", "profile.value"},
    {"half a shot", "\"shots\":5", "\"shots\":4.5", "profile.value"},
    {"a word for a number", "\"shots\":5", "\"shots\":\"5\"", "profile.value"},
    {"null for a number", "\"shots\":5", "\"shots\":null", "profile.value"},
    {"a tolerance of nothing", "\"tolerance_g_per_210l\":0.005", "\"tolerance_g_per_210l\":0",
        "profile.value"},
    {"a time below zero", "\"soak_s\":1800", "\"soak_s\":-1", "profile.value"},
    {"a number for yes or no", "\"training_only\":false", "\"training_only\":0", "profile.value"},
    {"no level", "[0.038,0.082]", "[]", "profile.value"},
    {"a level below zero", "[0.038,0.082]", "[-0.038,0.082]", "profile.value"},
    {"levels that fall", "[0.038,0.082]", "[0.082,0.038]", "profile.levels"},
    {"a level twice", "[0.038,0.082]", "[0.082,0.082]", "profile.levels"},
    {"adjusted at no level", "[0.038,0.082]", "[0.038,0.083]", "profile.levels"},
    {"retired before it is purged again", "\"retire_blank_g_per_210l\":0.003",
        "\"retire_blank_g_per_210l\":0.001", "profile.order"},
    {"a tolerance that U fills", "\"capability_g_per_210l\":0.0008", "\"capability_g_per_210l\":0.005",
        "profile.order"},
    {"no name", "\"name\":\"standard\"", "\"name\":\"\"", "profile.name"},
    {"a name with a blank", "\"edition\":\"2026-2\"", "\"edition\":\"2026 2\"", "profile.name"},
};

std::ostream& operator<<(std::ostream& out, const Wrong& row) { return out << row.name; }

BOOST_DATA_TEST_CASE(saysWhatIsWrong, boost::unit_test::data::make(wrongs), row)
{
    const auto read = readProfile(standardWith(row.part, row.by));
    BOOST_REQUIRE(!read.has_value());
    BOOST_TEST(read.error().code == row.code);
}

BOOST_AUTO_TEST_SUITE_END()
