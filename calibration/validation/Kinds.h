// SPDX-License-Identifier: MIT
#pragma once

#include "calibration/maths/Line.h"
#include "calibration/validation/Given.h"

#include <string_view>

/// One function for each kind of reference vector: from what is given to everything that the production maths
/// says about it, under the vectors' names. Throws VectorRefused. The form of every kind is told in
/// tests/data/vectors/README.md.
namespace calibration::kinds {

using Kind = Poco::JSON::Object (*)(const Given&);

/// Null for a kind that nothing here computes.
Kind find(std::string_view name);

Poco::JSON::Object leastSquares(const Given& given);
Poco::JSON::Object weightedLine(const Given& given);
Poco::JSON::Object errorsInBothLine(const Given& given);
Poco::JSON::Object gasAnalysis(const Given& given);
Poco::JSON::Object coverageFactor(const Given& given);
Poco::JSON::Object effectiveFreedom(const Given& given);
Poco::JSON::Object combinedUncertainty(const Given& given);
Poco::JSON::Object monteCarlo(const Given& given);
Poco::JSON::Object decision(const Given& given);
Poco::JSON::Object globalRisk(const Given& given);
Poco::JSON::Object referenceValue(const Given& given);
Poco::JSON::Object shewhartFactors(const Given& given);
Poco::JSON::Object westgard(const Given& given);
Poco::JSON::Object module(const Given& given);

/// JSON from the maths' own values.
Poco::JSON::Array arrayOf(const std::vector<double>& values);
Poco::Dynamic::Var varOf(DegreesOfFreedom freedom); ///< null = infinite
/// Under the names of the straight-line kinds.
Poco::JSON::Object lineOf(const Line& line);

} // namespace calibration::kinds
