// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/Expected.h"

#include <optional>
#include <string_view>

namespace calibration {

/// How a laboratory's result compares with the assigned value of an interlaboratory comparison.
enum class Performance { Satisfactory, Questionable, Unsatisfactory };
std::string_view word(Performance performance);

/// One result of a round, all in one unit. U are expanded uncertainties.
struct ProficiencyResult {
    double value = 0;
    double expanded = 0; ///< U of the laboratory, above 0
    double assigned = 0;
    double assignedExpanded = 0; ///< U of the assigned value, not below 0
    std::optional<double> deviation; ///< σ_pt, the scheme's standard deviation for proficiency, above 0
};

struct ProficiencyScore {
    /// E_n = (x − X)/√(U² + U_X²): satisfactory up to 1 (ISO 13528:2022, 9.7; ISO/IEC 17043:2023, B.3.1.3).
    double en;
    /// z = (x − X)/σ_pt: satisfactory up to 2, unsatisfactory from 3 on (ISO 13528:2022, 9.4). None without
    /// σ_pt.
    std::optional<double> z;

    /// The worse of both.
    Performance performance() const;
};

/// Refuses with "maths.not-finite", and with "maths.uncertainty" unless U and σ_pt are above 0 and U_X is not
/// below.
lab::Expected<ProficiencyScore> score(const ProficiencyResult& result);

} // namespace calibration
