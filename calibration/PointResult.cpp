// SPDX-License-Identifier: MIT
#include "calibration/PointResult.h"

#include "calibration/maths/Conformity.h"
#include "calibration/reference/DryGas.h"
#include "lab/values/Failure.h"

#include <Poco/JSON/Array.h>

#include <algorithm>
#include <cmath>

namespace calibration {

bool PointResult::outOfTolerance() const
{
    return decide(error, ToleranceLimits::symmetric(tolerance), DecisionRule::Simple, 0) == Statement::Fail;
}

std::vector<Contribution> budgetOf(
    const lab::ReferenceGas& gas, lab::Pressure station, const Sample& readings, const Profile& profile)
{
    const double standard = drygas::standardPressure.hectopascals();
    return {
        {"budget.reference-gas", gas.expandedUncertainty.milligramsPerLitre() / gas.coverageFactor,
            station.hectopascals() / standard, std::nullopt},
        {"budget.barometer", profile.barometerUncertainty.hectopascals(),
            gas.label.milligramsPerLitre() / standard, std::nullopt},
        {"budget.repeatability", readings.deviationOfMean(), 1, readings.degreesOfFreedom()},
        {"budget.resolution", profile.resolution.milligramsPerLitre() / std::sqrt(12.0), 1, std::nullopt},
    };
}

PointResult judge(const lab::ReferenceGas& gas, lab::Pressure station, std::span<const double> readings,
    const Profile& profile)
{
    PointResult point;
    const auto reference = drygas::atStation(gas.label, station);
    point.lot = gas.lot;
    point.label = gas.label.milligramsPerLitre();
    point.reference = reference.milligramsPerLitre();
    point.readings = summarise(readings);
    point.error = point.readings.mean - point.reference;
    point.tolerance = profile.tolerance(reference).milligramsPerLitre();
    point.budget = budgetOf(gas, station, point.readings, profile);
    point.uncertainty = expand(point.budget, profile.coverage);
    point.uncertainty.expanded =
        std::max(point.uncertainty.expanded, profile.capability.milligramsPerLitre());
    const auto limits = ToleranceLimits::symmetric(point.tolerance);
    point.conformity = conformity(point.error, point.uncertainty.standard, limits).probability;
    point.statement = decide(point.error, limits, DecisionRule::NonBinary, point.uncertainty.expanded);
    return point;
}

Poco::JSON::Object toJson(const PointResult& point)
{
    Poco::JSON::Object json;
    json.set("lot", point.lot);
    json.set("label", point.label);
    json.set("reference", point.reference);
    json.set("count", static_cast<int>(point.readings.count));
    json.set("mean", point.readings.mean);
    json.set("s", point.readings.deviation);
    json.set("error", point.error);
    json.set("tolerance", point.tolerance);
    Poco::JSON::Array budget;
    for (const auto& line : point.budget) {
        Poco::JSON::Object one;
        one.set("name", line.name);
        one.set("u", line.component());
        budget.add(one);
    }
    json.set("budget", budget);
    json.set("u_c", point.uncertainty.standard);
    if (point.uncertainty.freedom)
        json.set("nu_eff", *point.uncertainty.freedom);
    json.set("k", point.uncertainty.coverageFactor);
    json.set("U", point.uncertainty.expanded);
    json.set("p_conform", point.conformity);
    json.set("statement", std::string(word(point.statement)));
    return json;
}

PointResult pointOf(const Poco::JSON::Object& json)
{
    try {
        const auto number = [&](const char* key) { return json.getValue<double>(key); };
        PointResult point;
        point.lot = json.getValue<std::string>("lot");
        point.label = number("label");
        point.reference = number("reference");
        point.readings = {json.getValue<Poco::UInt64>("count"), number("mean"), number("s")};
        point.error = number("error");
        point.tolerance = number("tolerance");
        const auto budget = json.getArray("budget");
        for (unsigned i = 0; !budget.isNull() && i < budget->size(); ++i) {
            const auto line = budget->getObject(i);
            point.budget.push_back(
                {line->getValue<std::string>("name"), line->getValue<double>("u"), 1, std::nullopt});
        }
        point.uncertainty = {number("u_c"),
            json.has("nu_eff") ? DegreesOfFreedom(number("nu_eff")) : std::nullopt, number("k"), number("U")};
        point.conformity = number("p_conform");
        point.statement = parseStatement(json.getValue<std::string>("statement")).value();
        return point;
    } catch (const std::exception& error) {
        throw lab::Failure({"json.form", {}}, error.what());
    }
}

} // namespace calibration
