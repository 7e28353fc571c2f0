// SPDX-License-Identifier: MIT
#include "calibration/maths/Decision.h"

#include "lab/records/Words.h"

namespace calibration {
namespace {

    constexpr lab::Words<DecisionRule, 3> rules {{{
        {DecisionRule::Simple, "simple"},
        {DecisionRule::GuardBand, "guard-band"},
        {DecisionRule::NonBinary, "non-binary"},
    }}};

    constexpr lab::Words<Statement, 5> statements {{{
        {Statement::Pass, "pass"},
        {Statement::ConditionalPass, "conditional pass"},
        {Statement::ConditionalFail, "conditional fail"},
        {Statement::Fail, "fail"},
        {Statement::Refused, "refused"},
    }}};

    bool inside(double value, std::optional<double> lower, std::optional<double> upper)
    {
        return (!lower || value >= *lower) && (!upper || value <= *upper);
    }

    std::optional<double> moved(std::optional<double> limit, double by)
    {
        return limit ? std::optional(*limit + by) : std::nullopt;
    }

} // namespace

std::string_view word(DecisionRule rule) { return rules.word(rule); }
lab::Expected<DecisionRule> parseDecisionRule(std::string_view text)
{
    return rules.parse(text, "decision.rule");
}

std::string_view word(Statement statement) { return statements.word(statement); }
lab::Expected<Statement> parseStatement(std::string_view text)
{
    return statements.parse(text, "decision.statement");
}

Statement decide(double value, const ToleranceLimits& tolerance, DecisionRule rule, double guardBand)
{
    const bool conforms = inside(value, tolerance.lower, tolerance.upper);
    if (rule == DecisionRule::Simple)
        return conforms ? Statement::Pass : Statement::Fail;

    const auto lower = moved(tolerance.lower, guardBand);
    const auto upper = moved(tolerance.upper, -guardBand);
    if (lower && upper && *lower >= *upper)
        return Statement::Refused;
    if (inside(value, lower, upper))
        return Statement::Pass;
    if (rule == DecisionRule::GuardBand)
        return Statement::Fail;
    if (conforms)
        return Statement::ConditionalPass;
    const bool near = inside(value, moved(tolerance.lower, -guardBand), moved(tolerance.upper, guardBand));
    return near ? Statement::ConditionalFail : Statement::Fail;
}

} // namespace calibration
