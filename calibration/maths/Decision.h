// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/Expected.h"

#include <optional>
#include <string_view>

namespace calibration {

/// Tolerance limits of a value; none where there is no limit on that side. A limit belongs to the tolerance.
struct ToleranceLimits {
    std::optional<double> lower;
    std::optional<double> upper;

    static ToleranceLimits symmetric(double half) { return {-half, half}; }
};

/// How a measured value and its uncertainty become a statement (ILAC-G8:09/2019, 4.2).
enum class DecisionRule {
    Simple, ///< 4.2.1: pass inside the tolerance
    GuardBand, ///< 4.2.2: pass inside the tolerance narrowed by the guard band w
    NonBinary, ///< 4.2.3: pass, conditional pass, conditional fail or fail
};

std::string_view word(DecisionRule rule);
lab::Expected<DecisionRule> parseDecisionRule(std::string_view word);

enum class Statement {
    Pass,
    ConditionalPass, ///< inside the tolerance, within w of a limit
    ConditionalFail, ///< outside the tolerance, at most w beyond a limit
    Fail,
    Refused, ///< the guard bands leave nothing between them: the uncertainty is too large to say anything
};

std::string_view word(Statement statement);
lab::Expected<Statement> parseStatement(std::string_view word);

/// Judges an unrounded value. All limits are inclusive; `guardBand` is w ≥ 0 in the value's unit.
Statement decide(double value, const ToleranceLimits& tolerance, DecisionRule rule, double guardBand);

} // namespace calibration
