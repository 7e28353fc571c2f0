// SPDX-License-Identifier: MIT
#include "calibration/Profile.h"

#include "calibration/PointResult.h"

#include <boost/test/unit_test.hpp>

using namespace calibration;
using lab::BrAC;

BOOST_AUTO_TEST_SUITE(ProfileTest)

namespace {

const lab::ReferenceGas gas {"A", lab::GasUse::AsLeft, BrAC::gramsPer210Litres(0.038), 2,
    BrAC::gramsPer210Litres(0.00038), "C", lab::Date(2027, 1, 1), 60, 5};
constexpr auto standard = lab::Pressure::millimetresOfMercury(760);

std::vector<double> readings(double grams)
{
    return std::vector<double>(5, BrAC::gramsPer210Litres(grams).milligramsPerLitre());
}

} // namespace

BOOST_AUTO_TEST_CASE(toleranceIsTheGreaterOfTheTwo)
{
    const auto profile = Profile::named("standard").value();
    BOOST_TEST(profile.tolerance(BrAC::gramsPer210Litres(0.038)).gramsPer210Litres() == 0.005);
    BOOST_TEST(profile.tolerance(BrAC::gramsPer210Litres(0.2)).gramsPer210Litres() == 0.01,
        boost::test_tools::tolerance(1e-12));
    BOOST_TEST(Profile::named("other").error().code == "profile.unknown");
}

BOOST_AUTO_TEST_CASE(uncertaintyNeverFallsBelowTheCapability)
{
    auto profile = Profile::named("standard").value();
    profile.resolution = BrAC::gramsPer210Litres(0.00001);
    const auto point = judge(gas, standard, readings(0.038), profile).value();
    BOOST_TEST(point.uncertainty.expanded == profile.capability.milligramsPerLitre());
}

BOOST_AUTO_TEST_CASE(tooLargeAnUncertaintyMakesNoStatement)
{
    auto profile = Profile::named("standard").value();
    profile.toleranceAbsolute = profile.capability;
    profile.tolerancePercent = 0;
    BOOST_TEST((judge(gas, standard, readings(0.038), profile)->statement == Statement::Refused));
}

BOOST_AUTO_TEST_CASE(pressureIsCorrectedOnce)
{
    const auto profile = Profile::named("standard").value();
    const auto point =
        judge(gas, lab::Pressure::millimetresOfMercury(760 * 0.9), readings(0.0342), profile).value();
    BOOST_TEST(std::abs(point.error) < 1e-12);
}

BOOST_AUTO_TEST_CASE(resultsComeBackFromJson)
{
    const auto profile = Profile::named("standard").value();
    const auto point = judge(gas, standard, readings(0.0361), profile).value();
    const auto again = pointOf(toJson(point));
    BOOST_TEST(again.error == point.error);
    BOOST_TEST(again.uncertainty.expanded == point.uncertainty.expanded);
    BOOST_TEST((again.statement == point.statement));
}

BOOST_AUTO_TEST_SUITE_END()
