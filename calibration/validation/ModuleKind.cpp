// SPDX-License-Identifier: MIT
#include "calibration/PointResult.h"
#include "calibration/maths/Conformity.h"
#include "calibration/maths/ErrorsInBothLine.h"
#include "calibration/reference/DryGas.h"
#include "calibration/validation/Kinds.h"

#include <Poco/JSON/Array.h>

#include <algorithm>
#include <cmath>

namespace calibration::kinds {
namespace {

    using lab::BrAC;
    using Poco::JSON::Array;
    using Poco::JSON::Object;

    double grams(double milligrams) { return BrAC::milligramsPerLitre(milligrams).gramsPer210Litres(); }

    /// The lab's own profile with the vector's values; vectors are in g/210 L, the product works in mg/L.
    Profile profileOf(const Given& given)
    {
        auto profile = Profile::named("standard").value();
        profile.resolution = BrAC::gramsPer210Litres(given.real("resolution"));
        profile.coverage = given.probability("p");
        profile.capability = BrAC::gramsPer210Litres(0);
        for (auto* percent : {&profile.lotStabilityPercent, &profile.purgePercent, &profile.positionPercent,
                 &profile.temperaturePercent, &profile.carryOverPercent})
            *percent = 0;
        profile.barometerUncertainty = lab::Pressure::millimetresOfMercury(given.real("u_pressure_mmhg"));
        return profile;
    }

    std::vector<double> readingsOf(const Given& given, std::size_t least)
    {
        auto readings = given.reals("readings");
        if (readings.size() < least)
            throw VectorRefused {{"maths.too-few",
                {{"given", std::to_string(readings.size())}, {"least", std::to_string(least)}}}};
        for (auto& reading : readings)
            reading = BrAC::gramsPer210Litres(reading).milligramsPerLitre();
        return readings;
    }

    Object pointOf(const PointResult& point, const ToleranceLimits& limits)
    {
        const double error = grams(point.error);
        const double expanded = grams(point.uncertainty.expanded);
        const auto risk = conformity(error, grams(point.uncertainty.standard), limits);
        const auto statement = [&](DecisionRule rule, double band) {
            return std::string(word(decide(error, limits, rule, band)));
        };
        Object got;
        got.set("reference", grams(point.reference));
        got.set("u_reference", grams(point.referenceUncertainty()));
        got.set("mean", grams(point.readings.mean));
        got.set("s", grams(point.readings.deviation));
        got.set("error", error);
        got.set("u_c", grams(point.uncertainty.standard));
        got.set("nu_eff", varOf(point.uncertainty.freedom));
        got.set("k", point.uncertainty.coverageFactor);
        got.set("U", expanded);
        got.set("p_conform", risk.probability);
        got.set("specific_pfa", risk.specificFalseAccept);
        got.set("simple", statement(DecisionRule::Simple, 0));
        got.set("guard_band", statement(DecisionRule::GuardBand, expanded));
        got.set("non_binary", statement(DecisionRule::NonBinary, expanded));
        return got;
    }

    Object asLeftOf(const Given& given, lab::Pressure pressure)
    {
        const auto readings = readingsOf(given, 1);
        const double reference =
            drygas::atStation(BrAC::gramsPer210Litres(given.real("label")), pressure).milligramsPerLitre();
        const double mean = summarise(readings).mean;
        double largest = 0;
        for (const auto reading : readings)
            largest = std::max(largest, std::abs(reading - reference));
        Object got;
        got.set("reference", grams(reference));
        got.set("mean", grams(mean));
        got.set("error", grams(mean - reference));
        got.set("max_single_error", grams(largest));
        return got;
    }

} // namespace

Object module(const Given& given)
{
    const auto profile = profileOf(given);
    const auto pressure = lab::Pressure::millimetresOfMercury(given.positive("pressure_mmhg"));
    const auto tolerance = given.object("tolerance");
    const ToleranceLimits limits {tolerance.limit("lower"), tolerance.limit("upper")};

    Object got;
    Array points;
    UncertainPoints line;
    for (const auto& one : given.objects("points")) {
        const lab::ReferenceGas gas {"", lab::GasUse::Adjust, BrAC::gramsPer210Litres(one.positive("label")),
            1, BrAC::gramsPer210Litres(one.real("u_label")), "", lab::Date(2030, 1, 1), 0, 0};
        const auto point = soundOf(judge(gas, pressure, readingsOf(one, 2), profile));
        if (!(point.uncertainty.standard > 0))
            throw VectorRefused {{"maths.uncertainty", {}}};
        points.add(pointOf(point, limits));
        line.x.push_back(grams(point.reference));
        line.xUncertainties.push_back(grams(point.referenceUncertainty()));
        line.y.push_back(grams(point.readings.mean));
        line.yUncertainties.push_back(grams(point.indicationUncertainty()));
        if (!given.isNull("adjust_at") && one.real("label") == given.real("adjust_at")) {
            Object onePoint;
            onePoint.set("gain", point.reference / point.readings.mean);
            got.set("one_point", onePoint);
        }
    }
    got.set("points", points);
    if (line.x.size() > 1) {
        const auto fitted = soundOf(calibration::errorsInBothLine(line));
        Object twoPoint;
        twoPoint.set("gain", 1 / fitted.slope);
        twoPoint.set("offset", -fitted.intercept / fitted.slope);
        got.set("line", lineOf(fitted));
        got.set("two_point", twoPoint);
    }
    if (!given.isNull("as_left"))
        got.set("as_left", asLeftOf(given.object("as_left"), pressure));
    return got;
}

} // namespace calibration::kinds
