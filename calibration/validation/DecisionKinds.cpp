// SPDX-License-Identifier: MIT
#include "calibration/maths/Conformity.h"
#include "calibration/maths/Decision.h"
#include "calibration/maths/GlobalRisk.h"
#include "calibration/validation/Kinds.h"

namespace calibration::kinds {
namespace {

    ToleranceLimits limitsOf(const Given& given)
    {
        const ToleranceLimits limits {given.limit("lower"), given.limit("upper")};
        if (limits.lower && limits.upper && !(*limits.lower < *limits.upper))
            throw VectorRefused {{"maths.limits", {}}};
        return limits;
    }

} // namespace

Poco::JSON::Object decision(const Given& given)
{
    const auto limits = limitsOf(given);
    const auto rule = soundOf(parseDecisionRule(given.text("rule")));
    const double value = given.real("value");
    const double guardBand = given.real("guard_band", 0);
    if (guardBand < 0)
        throw VectorRefused {{"maths.limits", {}}};
    const auto risk = conformity(value, given.positive("u"), limits);
    Poco::JSON::Object got;
    got.set("statement", std::string(word(decide(value, limits, rule, guardBand))));
    got.set("p_conform", risk.probability);
    got.set("specific_pfa", risk.specificFalseAccept);
    return got;
}

Poco::JSON::Object globalRisk(const Given& given)
{
    const auto process = given.object("process");
    const auto measurement = given.object("measurement");
    const auto risk = soundOf(calibration::globalRisk(
        {process.real("mean"), process.real("sd"), measurement.real("bias", 0), measurement.real("sd")},
        limitsOf(given.object("tolerance")), limitsOf(given.object("acceptance"))));
    Poco::JSON::Object got;
    got.set("pfa", risk.falseAccept);
    got.set("pfr", risk.falseReject);
    got.set("p_accept", risk.accept);
    got.set("cpfa", risk.falseAcceptAmongAccepted);
    return got;
}

} // namespace calibration::kinds
