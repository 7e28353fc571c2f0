// SPDX-License-Identifier: MIT
#include "calibration/PointResult.h"

#include "calibration/maths/Conformity.h"
#include "calibration/maths/Inputs.h"
#include "lab/values/Failure.h"

#include <Poco/JSON/Array.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <numbers>

namespace calibration {
namespace {

    constexpr const char* purge = "budget.purge";
    constexpr const char* position = "budget.position";
    constexpr const char* temperature = "budget.temperature";
    constexpr const char* carryOver = "budget.carry-over";
    constexpr const char* repeatability = "budget.repeatability";
    constexpr const char* resolution = "budget.resolution";
    constexpr std::array<std::string_view, 6> indicationLines {
        purge, position, temperature, carryOver, repeatability, resolution};

    /// The lines of the budget that tell of the module, or those that tell of the reference.
    double side(const std::vector<Contribution>& budget, bool ofModule)
    {
        std::vector<Contribution> lines;
        std::ranges::copy_if(budget, std::back_inserter(lines), [&](const Contribution& line) {
            return (line.name == repeatability || line.name == resolution) == ofModule;
        });
        return combinedUncertainty(lines);
    }

} // namespace

double PointResult::referenceUncertainty() const { return side(budget, false); }
double PointResult::indicationUncertainty() const { return side(budget, true); }

bool PointResult::outOfTolerance() const
{
    return decide(error, ToleranceLimits::symmetric(tolerance), DecisionRule::Simple, 0) == Statement::Fail;
}

std::vector<Contribution> indicationBudget(
    lab::BrAC reference, const Sample& readings, const Profile& profile)
{
    const auto share = [&](double percent) {
        return reference.milligramsPerLitre() * percent / 100 / std::numbers::sqrt3;
    };
    return {
        {purge, share(profile.purgePercent), 1, std::nullopt, {}},
        {position, share(profile.positionPercent), 1, std::nullopt, {}},
        {temperature, share(profile.temperaturePercent), 1, std::nullopt, {}},
        {carryOver, share(profile.carryOverPercent), 1, std::nullopt, {}},
        {repeatability, readings.deviationOfMean(), 1, readings.degreesOfFreedom(), {}},
        {resolution, profile.resolution.milligramsPerLitre() / std::sqrt(12.0), 1, std::nullopt, {}},
    };
}

std::vector<Contribution> referenceBudget(const PointResult& point)
{
    std::vector<Contribution> lines;
    std::ranges::copy_if(point.budget, std::back_inserter(lines), [](const Contribution& line) {
        return std::ranges::find(indicationLines, line.name) == indicationLines.end();
    });
    return lines;
}

void conclude(PointResult& point, double coverage, double capability)
{
    point.error = point.readings.mean - point.reference;
    point.uncertainty = expand(point.budget, coverage);
    point.uncertainty.expanded = std::max(point.uncertainty.expanded, capability);
    const auto limits = ToleranceLimits::symmetric(point.tolerance);
    point.conformity = conformity(point.error, point.uncertainty.standard, limits).probability;
    point.statement = decide(point.error, limits, DecisionRule::NonBinary, point.uncertainty.expanded);
}

lab::Expected<PointResult> judge(
    const ReferenceValue& reference, std::span<const double> readings, const Profile& profile)
{
    if (auto sound = inputs::check({readings}, 2); !sound)
        return tl::make_unexpected(sound.error());
    PointResult point;
    point.readings = summarise(readings);
    judgeAgainst(reference, point, profile);
    return point;
}

void judgeAgainst(const ReferenceValue& reference, PointResult& point, const Profile& profile)
{
    point.lot = reference.lot;
    point.label = reference.label.milligramsPerLitre();
    point.reference = reference.value.milligramsPerLitre();
    point.tolerance = profile.tolerance(reference.value).milligramsPerLitre();
    point.budget = reference.budget;
    std::ranges::move(
        indicationBudget(reference.value, point.readings, profile), std::back_inserter(point.budget));
    conclude(point, profile.coverage, profile.capability.milligramsPerLitre());
}

lab::Expected<PointResult> judge(const lab::ReferenceGas& gas, const Station& station,
    std::span<const double> readings, const Profile& profile)
{
    return judge(referenceAt(gas, station, profile), readings, profile);
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
        one.set("u", line.standardUncertainty);
        one.set("c", line.sensitivity);
        one.set("component", line.component());
        if (line.freedom)
            one.set("nu", *line.freedom);
        if (!line.source.empty())
            one.set("source", line.source);
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
            point.budget.push_back({line->getValue<std::string>("name"), line->getValue<double>("u"),
                line->getValue<double>("c"),
                line->has("nu") ? DegreesOfFreedom(line->getValue<double>("nu")) : std::nullopt,
                line->optValue<std::string>("source", "")});
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
