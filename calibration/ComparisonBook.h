// SPDX-License-Identifier: MIT
#pragma once

#include "calibration/maths/Proficiency.h"
#include "lab/records/Staff.h"
#include "lab/store/Commands.h"
#include "lab/values/BrAC.h"
#include "lab/values/Date.h"

#include <string>
#include <vector>

namespace calibration {

/// One item of one round of an interlaboratory comparison, and how the lab did.
struct ComparisonResult {
    std::string scheme;
    std::string round;
    std::string item;
    ProficiencyResult result; ///< mg/L
    ProficiencyScore score {};
    std::string enteredBy {};
    lab::Instant enteredAt {};
};

/// The lab's interlaboratory comparisons (ISO/IEC 17025:2017, 7.7.2).
class ComparisonBook {
public:
    ComparisonBook(lab::Database& database, const lab::Clock& clock)
        : database_(database)
        , commands_(database, clock)
    {
    }

    /// "comparison.enter", supervisors and technicians. Refuses with "comparison.name" (scheme, round or item
    /// empty), "comparison.twice" (entered already), and what `score` refuses.
    lab::Expected<ComparisonResult> enter(const lab::SignedIn& who, const ComparisonResult& result);
    /// The latest first.
    std::vector<ComparisonResult> all() const;

private:
    lab::Database& database_;
    lab::Commands commands_;
};

} // namespace calibration
