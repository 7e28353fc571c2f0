// SPDX-License-Identifier: MIT
#include "calibration/PointResult.h"

#include "calibration/maths/Rounding.h"
#include "lab/store/Json.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

using namespace calibration;
using lab::BrAC;

BOOST_AUTO_TEST_SUITE(PointResultTest)

namespace {

const auto station = lab::Pressure::hectopascals(985);

lab::ReferenceGas gas(double label = 0.038, const char* lot = "A")
{
    return {lot, lab::GasUse::AsLeft, BrAC::gramsPer210Litres(label), 2, BrAC::gramsPer210Litres(0.0004), "C",
        lab::Date(2030, 1, 1), 100, 10};
}

std::vector<double> readingsAbout(double value)
{
    return {value, value + 0.001, value - 0.001, value, value};
}

PointResult judged(double error, const Profile& profile = *Profile::named("standard"))
{
    const auto reference = dryGasReference(gas(), station, profile).value.milligramsPerLitre();
    return judge(gas(), station, readingsAbout(reference + error), profile).value();
}

struct Paper {
    const char* name;
    double value;
    double expanded;
    const char* text;
    const char* uncertainty;
};
std::ostream& operator<<(std::ostream& out, const Paper& one) { return out << one.name; }

const Paper papers[] = {
    {"to the place of U", 0.0123456, 0.00123, "+0.0123", "0.0012"},
    {"a U that carries to another digit", 0.0123456, 0.000996, "+0.0123", "0.0010"},
    {"a U that just does not", 0.0123456, 0.000994, "+0.01235", "0.00099"},
    {"below nothing", -0.00261, 0.0011, "−0.0026", "0.0011"},
    {"what rounds to nothing has no sign", -0.00004, 0.0011, "0.0000", "0.0011"},
    {"a large U", 123.4, 25, "+123", "25"},
};

} // namespace

BOOST_DATA_TEST_CASE(paperShowsTwoFiguresOfU, boost::unit_test::data::make(papers), row)
{
    const int decimals = decimalsOf(row.expanded);
    BOOST_TEST(signedOnPaper(row.value, decimals) == row.text);
    BOOST_TEST(onPaper(row.expanded, decimals) == row.uncertainty);
}

BOOST_AUTO_TEST_CASE(keepsItsBudgetLineByLine)
{
    const auto point = judged(0.001);
    std::set<std::string> names;
    double squares = 0;
    for (const auto& line : point.budget) {
        names.insert(line.name);
        squares += line.component() * line.component();
    }
    for (const auto* name :
        {"budget.reference-gas", "budget.stability", "budget.barometer", "budget.purge", "budget.position",
            "budget.temperature", "budget.carry-over", "budget.repeatability", "budget.resolution"})
        BOOST_TEST(names.contains(name), name);
    BOOST_TEST(std::abs(point.uncertainty.standard - std::sqrt(squares)) < 1e-15);

    // What records keep reads back as the same point, to the last digit.
    const auto text = lab::canonical(toJson(point));
    const auto again = pointOf(*lab::parseObject(text));
    BOOST_TEST(lab::canonical(toJson(again)) == text);
    PointResult concluded = again;
    conclude(concluded, 0.9545, BrAC::gramsPer210Litres(0.0008).milligramsPerLitre());
    BOOST_TEST(lab::canonical(toJson(concluded)) == text);
}

BOOST_AUTO_TEST_CASE(decidesOnUnroundedValues)
{
    const auto profile = *Profile::named("standard");
    const auto centre = judged(0, profile);
    const double limit = centre.tolerance - centre.uncertainty.expanded;
    BOOST_TEST((judged(limit - 1e-9, profile).statement == Statement::Pass));
    BOOST_TEST((judged(limit + 1e-9, profile).statement == Statement::ConditionalPass));
    BOOST_TEST((judged(centre.tolerance + 1e-9, profile).statement == Statement::ConditionalFail));
    BOOST_TEST(judged(centre.tolerance + 1e-9, profile).outOfTolerance());
    BOOST_TEST((
        judged(centre.tolerance + centre.uncertainty.expanded + 1e-9, profile).statement == Statement::Fail));
}

BOOST_AUTO_TEST_CASE(neverStatesAUBelowTheLabsCapability)
{
    auto profile = *Profile::named("standard");
    profile.capability = BrAC::gramsPer210Litres(0.002);
    BOOST_TEST(judged(0, profile).uncertainty.expanded == profile.capability.milligramsPerLitre());
}

BOOST_AUTO_TEST_CASE(saysNothingWhenUReachesTheTolerance)
{
    auto profile = *Profile::named("standard");
    profile.capability = profile.toleranceAbsolute;
    BOOST_TEST((judged(0, profile).statement == Statement::Refused));
}

BOOST_AUTO_TEST_CASE(refusesOneReading)
{
    const auto profile = *Profile::named("standard");
    BOOST_TEST(judge(gas(), station, std::vector<double> {0.18}, profile).error().code == "maths.too-few");
    const std::vector<double> unreal {0.18, std::numeric_limits<double>::quiet_NaN()};
    BOOST_TEST(judge(gas(), station, unreal, profile).error().code == "maths.not-finite");
}

BOOST_AUTO_TEST_CASE(aBlendAddsItsFlows)
{
    const auto profile = *Profile::named("standard");
    const auto whole = dryGasReference(gas(0.160), station, profile);
    const auto blend = blendReference(gas(0.160), station, {250, 1.25}, {750, 3.75}, profile);
    BOOST_REQUIRE(blend.has_value());
    const double value = blend->value.milligramsPerLitre();
    BOOST_TEST(std::abs(value - whole.value.milligramsPerLitre() / 4) < 1e-12);
    // 0.5 % of each flow, both with the share of the other: 0.75·0.5 % each.
    for (const auto* name : {"budget.gas-flow", "budget.zero-flow"}) {
        const auto line = std::ranges::find(blend->budget, name, &Contribution::name);
        BOOST_REQUIRE((line != blend->budget.end()));
        BOOST_TEST(std::abs(line->component() - 0.00375 * value) < 1e-12, name);
    }
    BOOST_TEST(blendReference(gas(), station, {0, 1}, {750, 1}, profile).error().code == "gas.flow");
    BOOST_TEST(blendReference(gas(), station, {250, 1}, {-1, 1}, profile).error().code == "gas.flow");
}

BOOST_AUTO_TEST_CASE(pointsOfOneCylinderAndBarometerAreCorrelated)
{
    const auto profile = *Profile::named("standard");
    const auto at = [&](const lab::ReferenceGas& lot) {
        const auto reference = dryGasReference(lot, station, profile).value.milligramsPerLitre();
        return judge(lot, station, readingsAbout(reference), profile).value().budget;
    };
    const auto one = at(gas(0.038, "A"));
    const auto sameLot = at(gas(0.038, "A"));
    const auto otherLot = at(gas(0.038, "B"));
    const double shared = correlation(one, sameLot);
    const double barometerAlone = correlation(one, otherLot);
    BOOST_TEST(shared > barometerAlone);
    BOOST_TEST(barometerAlone > 0);
    BOOST_TEST(shared < 1);
    BOOST_TEST(
        std::abs(covariance(one, otherLot)
                 - std::pow(std::ranges::find(one, "budget.barometer", &Contribution::name)->component(), 2))
        < 1e-15);
}

BOOST_AUTO_TEST_SUITE_END()
