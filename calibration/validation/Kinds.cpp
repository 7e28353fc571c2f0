// SPDX-License-Identifier: MIT
#include "calibration/validation/Kinds.h"

#include <Poco/JSON/Array.h>

#include <utility>

namespace calibration::kinds {

Kind find(std::string_view name)
{
    static constexpr std::pair<std::string_view, Kind> known[] = {
        {"least-squares", leastSquares},
        {"weighted-line", weightedLine},
        {"errors-in-both-line", errorsInBothLine},
        {"gas-analysis", gasAnalysis},
        {"coverage-factor", coverageFactor},
        {"effective-degrees-of-freedom", effectiveFreedom},
        {"combined-uncertainty", combinedUncertainty},
        {"monte-carlo", monteCarlo},
        {"decision", decision},
        {"global-risk", globalRisk},
        {"reference-value", referenceValue},
        {"shewhart-factors", shewhartFactors},
        {"westgard", westgard},
        {"module", module},
    };
    for (const auto& [kind, function] : known)
        if (kind == name)
            return function;
    return nullptr;
}

Poco::JSON::Array arrayOf(const std::vector<double>& values)
{
    Poco::JSON::Array array;
    for (const auto value : values)
        array.add(value);
    return array;
}

Poco::Dynamic::Var varOf(DegreesOfFreedom freedom)
{
    return freedom ? Poco::Dynamic::Var(*freedom) : Poco::Dynamic::Var();
}

Poco::JSON::Object lineOf(const Line& line)
{
    Poco::JSON::Object json;
    json.set("intercept", line.intercept);
    json.set("slope", line.slope);
    json.set("u_intercept", line.interceptUncertainty);
    json.set("u_slope", line.slopeUncertainty);
    json.set("cov", line.covariance);
    json.set("chi2", line.chiSquared);
    json.set("degrees_of_freedom", static_cast<Poco::UInt64>(line.degreesOfFreedom()));
    return json;
}

} // namespace calibration::kinds
