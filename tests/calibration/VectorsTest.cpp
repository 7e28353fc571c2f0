// SPDX-License-Identifier: MIT
// The maths on reference vectors, each recognised by the kind inside its file.
#include "calibration/PointResult.h"
#include "calibration/maths/Conformity.h"
#include "calibration/maths/Coverage.h"
#include "calibration/maths/Decision.h"
#include "calibration/maths/Sample.h"
#include "calibration/maths/Uncertainty.h"
#include "calibration/reference/DryGas.h"
#include "calibration/reference/WetBath.h"
#include "lab/store/Json.h"
#include "lab/values/Failure.h"

#include <Poco/JSON/Array.h>
#include <boost/test/unit_test.hpp>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

using namespace calibration;
using Poco::Dynamic::Var;
using Poco::JSON::Array;
using Poco::JSON::Object;

BOOST_AUTO_TEST_SUITE(VectorsTest)

namespace {

const std::filesystem::path folder = std::filesystem::path(FLEXCAL_TEST_DATA) / "vectors";

double real(const Object& given, const char* key) { return given.getValue<double>(key); }

std::vector<double> reals(const Array::Ptr& list)
{
    std::vector<double> numbers;
    for (std::size_t i = 0; i < list->size(); ++i)
        numbers.push_back(list->getElement<double>(static_cast<unsigned>(i)));
    return numbers;
}

DegreesOfFreedom freedomOf(const Var& value)
{
    return value.isEmpty() ? std::nullopt : DegreesOfFreedom(value.convert<double>());
}

Var varOf(DegreesOfFreedom freedom) { return freedom ? Var(*freedom) : Var(); }

std::vector<Contribution> budgetOf(const Object& given)
{
    std::vector<Contribution> budget;
    for (const auto u : reals(given.getArray("u")))
        budget.push_back({"", u, 1, std::nullopt});
    for (std::size_t i = 0; i < budget.size(); ++i) {
        const auto index = static_cast<unsigned>(i);
        if (given.has("sensitivities"))
            budget[i].sensitivity = given.getArray("sensitivities")->getElement<double>(index);
        if (given.has("nu"))
            budget[i].freedom = freedomOf(given.getArray("nu")->get(index));
    }
    return budget;
}

Object coverageCase(const Object& given)
{
    Object got;
    got.set("k", coverageFactor(real(given, "p"), freedomOf(given.get("nu"))));
    return got;
}

Object freedomCase(const Object& given)
{
    const auto budget = budgetOf(given);
    const double combined = combinedUncertainty(budget);
    Object got;
    got.set("u_c", combined);
    got.set("nu_eff", varOf(effectiveFreedom(combined, budget)));
    return got;
}

Object combinedCase(const Object& given)
{
    const auto budget = budgetOf(given);
    Correlation correlation;
    if (given.has("correlation"))
        for (std::size_t i = 0; i < budget.size(); ++i)
            correlation.push_back(reals(given.getArray("correlation")->getArray(static_cast<unsigned>(i))));
    const double combined = combinedUncertainty(budget, correlation);
    auto freedom = effectiveFreedom(combined, budget);
    if (given.has("nu_rounding"))
        freedom = truncated(freedom);
    Array components;
    for (const auto& line : budget)
        components.add(line.component());
    Object got;
    got.set("u_c", combined);
    got.set("components", components);
    got.set("nu_eff", varOf(freedom));
    if (given.has("p")) {
        const double k = coverageFactor(real(given, "p"), freedom);
        got.set("k", k);
        got.set("U", k * combined);
    }
    return got;
}

Object decisionCase(const Object& given)
{
    const ToleranceLimits tolerance {freedomOf(given.get("lower")), freedomOf(given.get("upper"))};
    const auto risk = conformity(real(given, "value"), real(given, "u"), tolerance);
    Object got;
    got.set("statement",
        std::string(word(decide(real(given, "value"), tolerance,
            parseDecisionRule(given.getValue<std::string>("rule")).value(), real(given, "guard_band")))));
    got.set("p_conform", risk.probability);
    got.set("specific_pfa", risk.specificFalseAccept);
    return got;
}

Object referenceCase(const Object& given)
{
    using lab::BrAC;
    using lab::Temperature;
    const auto type = given.getValue<std::string>("type");
    Object got;
    if (type == "label-to-ppm" || type == "ppm-to-label") {
        const auto label = type == "label-to-ppm" ? BrAC::gramsPer210Litres(real(given, "label"))
                                                  : drygas::labelOfPpm(real(given, "ppm"));
        got.set("label", label.gramsPer210Litres());
        got.set("ppm", drygas::ppmOfLabel(label));
        got.set("mg_per_l", label.milligramsPerLitre());
    } else if (type == "dry-gas") {
        const auto pressure = given.has("pressure_mmhg")
                                  ? lab::Pressure::millimetresOfMercury(real(given, "pressure_mmhg"))
                                  : lab::Pressure::hectopascals(real(given, "pressure_hpa"));
        got.set("actual",
            drygas::atStation(BrAC::gramsPer210Litres(real(given, "label")), pressure).gramsPer210Litres());
    } else if (type == "altitude") {
        const auto pressure = drygas::atAltitude(real(given, "altitude_m"));
        got.set("pressure_mmhg", pressure.millimetresOfMercury());
        got.set("factor", pressure.hectopascals() / drygas::standardPressure.hectopascals());
    } else if (type == "wet-bath") {
        const auto bath = Temperature::celsius(real(given, "temperature_c"));
        const auto certified = BrAC::gramsPer210Litres(real(given, "certified"));
        got.set("actual", wetbath::atTemperature(certified, bath).gramsPer210Litres());
        got.set("factor", wetbath::atTemperature(BrAC::gramsPer210Litres(1), bath).gramsPer210Litres());
    } else if (type == "wet-bath-solution") {
        const auto bath = Temperature::celsius(real(given, "temperature_c"));
        got.set("partition", wetbath::partition(bath));
        got.set("actual", wetbath::overSolution(real(given, "solution_g_per_l"), bath).gramsPer210Litres());
    } else if (type == "depletion") {
        got.set("fraction_left",
            wetbath::fractionLeft(real(given, "air_volume_l"), real(given, "solution_volume_l"),
                Temperature::celsius(real(given, "temperature_c"))));
    }
    return got;
}

/// A module's points by the production budget, in g/210 L as the vectors are.
Object moduleCase(const Object& given)
{
    using lab::BrAC;
    auto profile = Profile::named("standard").value();
    profile.resolution = BrAC::gramsPer210Litres(real(given, "resolution"));
    profile.coverage = real(given, "p");
    profile.capability = BrAC::gramsPer210Litres(0);
    profile.barometerUncertainty = lab::Pressure::millimetresOfMercury(real(given, "u_pressure_mmhg"));
    profile.toleranceAbsolute = BrAC::gramsPer210Litres(real(*given.getObject("tolerance"), "upper"));
    profile.tolerancePercent = 0;
    const auto pressure = lab::Pressure::millimetresOfMercury(real(given, "pressure_mmhg"));
    const auto grams = [](double milligrams) {
        return BrAC::milligramsPerLitre(milligrams).gramsPer210Litres();
    };

    Array points;
    Object onePoint;
    const auto list = given.getArray("points");
    for (unsigned i = 0; i < list->size(); ++i) {
        const auto& one = *list->getObject(i);
        const lab::ReferenceGas gas {"", lab::GasUse::Adjust, BrAC::gramsPer210Litres(real(one, "label")), 1,
            BrAC::gramsPer210Litres(real(one, "u_label")), "", lab::Date(2030, 1, 1), 0, 0};
        auto readings = reals(one.getArray("readings"));
        for (auto& reading : readings)
            reading = BrAC::gramsPer210Litres(reading).milligramsPerLitre();
        const auto point = judge(gas, pressure, readings, profile);
        const auto limits = ToleranceLimits::symmetric(point.tolerance);
        const std::vector<Contribution> reference {point.budget[0], point.budget[1]};
        Object got;
        got.set("reference", grams(point.reference));
        got.set("u_reference", grams(combinedUncertainty(reference)));
        got.set("mean", grams(point.readings.mean));
        got.set("s", grams(point.readings.deviation));
        got.set("error", grams(point.error));
        got.set("u_c", grams(point.uncertainty.standard));
        got.set("nu_eff", varOf(point.uncertainty.freedom));
        got.set("k", point.uncertainty.coverageFactor);
        got.set("U", grams(point.uncertainty.expanded));
        got.set("p_conform", point.conformity);
        got.set(
            "specific_pfa", conformity(point.error, point.uncertainty.standard, limits).specificFalseAccept);
        const auto statement = [&](DecisionRule rule, double band) {
            return std::string(word(decide(point.error, limits, rule, band)));
        };
        got.set("simple", statement(DecisionRule::Simple, 0));
        got.set("guard_band", statement(DecisionRule::GuardBand, point.uncertainty.expanded));
        got.set("non_binary", std::string(word(point.statement)));
        points.add(got);
        if (real(one, "label") == real(given, "adjust_at"))
            onePoint.set("gain", point.reference / point.readings.mean);
    }
    Object got;
    got.set("points", points);
    got.set("one_point", onePoint);
    return got;
}

/// The limit for a number under that key.
double limitOf(const Object& tolerance, const std::string& key, double expected)
{
    const auto* limits = &tolerance;
    Object::Ptr named;
    if (!tolerance.has("relative") && !tolerance.has("absolute")) {
        named = tolerance.getObject(tolerance.has(key) ? key : "*");
        limits = named.get();
    }
    const double relative = limits->optValue("relative", 0.0);
    return std::max(limits->optValue("absolute", 0.0), relative * std::abs(expected));
}

void compare(const Var& expected, const Var& got, const std::string& key, const Object::Ptr& tolerance)
{
    BOOST_TEST_CONTEXT(key) {
        if (expected.type() == typeid(Object::Ptr)) {
            const auto object = expected.extract<Object::Ptr>();
            BOOST_REQUIRE(got.type() == typeid(Object) || got.type() == typeid(Object::Ptr));
            const auto& other =
                got.type() == typeid(Object) ? got.extract<Object>() : *got.extract<Object::Ptr>();
            for (const auto& [name, value] : *object) {
                BOOST_TEST(other.has(name), name);
                compare(value, other.get(name), name, tolerance);
            }
        } else if (expected.type() == typeid(Array::Ptr)) {
            const auto array = expected.extract<Array::Ptr>();
            const auto& other = got.extract<Array>();
            BOOST_REQUIRE(array->size() == other.size());
            for (unsigned i = 0; i < array->size(); ++i)
                compare(array->get(i), other.get(i), key, tolerance);
        } else if (expected.isEmpty() || got.isEmpty()) {
            BOOST_TEST(expected.isEmpty() == got.isEmpty());
        } else if (expected.isString()) {
            BOOST_TEST(expected.toString() == got.toString());
        } else {
            const auto wanted = expected.convert<double>();
            BOOST_TEST(std::abs(got.convert<double>() - wanted) <= limitOf(*tolerance, key, wanted),
                got.convert<double>() << " is not " << wanted);
        }
    }
}

} // namespace

BOOST_AUTO_TEST_CASE(everyVectorComesOut)
{
    const std::map<std::string, std::function<Object(const Object&)>> kinds {
        {"coverage-factor", coverageCase},
        {"effective-degrees-of-freedom", freedomCase},
        {"combined-uncertainty", combinedCase},
        {"decision", decisionCase},
        {"reference-value", referenceCase},
        {"module", moduleCase},
    };
    std::set<std::string> seen;
    int cases = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        std::ifstream in(entry.path());
        std::stringstream text;
        text << in.rdbuf();
        const auto file = lab::parseObject(text.str());
        const auto kind = kinds.find(file->getValue<std::string>("kind"));
        if (kind == kinds.end())
            continue;
        seen.insert(kind->first);
        const auto list = file->getArray("cases");
        for (unsigned i = 0; i < list->size(); ++i) {
            const auto one = list->getObject(i);
            BOOST_TEST_CONTEXT(entry.path().filename().string() << " " << one->getValue<std::string>("id")) {
                const auto got = kind->second(*one->getObject("given"));
                auto expected = one->getObject("expect");
                if (kind->first == "module") // its line and as-left part are other kinds' business
                    for (const auto* key : {"line", "two_point", "as_left"})
                        expected->remove(key);
                compare(expected, got, "expect", one->getObject("tolerance"));
            }
            ++cases;
        }
    }
    BOOST_TEST(seen.size() == kinds.size());
    BOOST_TEST(cases > 220);
}

BOOST_AUTO_TEST_SUITE_END()
