// SPDX-License-Identifier: MIT
#include "calibration/maths/Proficiency.h"

#include "lab/records/Words.h"

#include <algorithm>
#include <cmath>

namespace calibration {
namespace {

    constexpr lab::Words<Performance, 3> performances {{{
        {Performance::Satisfactory, "satisfactory"},
        {Performance::Questionable, "questionable"},
        {Performance::Unsatisfactory, "unsatisfactory"},
    }}};

} // namespace

std::string_view word(Performance performance) { return performances.word(performance); }

Performance ProficiencyScore::performance() const
{
    const double distance = z ? std::abs(*z) : 0;
    if (std::abs(en) > 1 || distance >= 3)
        return Performance::Unsatisfactory;
    return distance > 2 ? Performance::Questionable : Performance::Satisfactory;
}

lab::Expected<ProficiencyScore> score(const ProficiencyResult& result)
{
    for (const auto value : {result.value, result.expanded, result.assigned, result.assignedExpanded,
             result.deviation.value_or(1)})
        if (!std::isfinite(value))
            return lab::refused("maths.not-finite");
    if (!(result.expanded > 0) || !(result.assignedExpanded >= 0) || !(result.deviation.value_or(1) > 0))
        return lab::refused("maths.uncertainty");
    const double difference = result.value - result.assigned;
    ProficiencyScore score {difference / std::hypot(result.expanded, result.assignedExpanded), std::nullopt};
    if (result.deviation)
        score.z = difference / *result.deviation;
    return score;
}

} // namespace calibration
