// SPDX-License-Identifier: MIT
#pragma once

#include "calibration/ClientNotice.h"
#include "calibration/ImpactCase.h"
#include "lab/records/Staff.h"
#include "lab/store/Commands.h"
#include "lab/store/LabIdentity.h"

#include <string>

namespace calibration {

/// Where a supervisor closes impact cases: with a decision and a reason, and with a notice where there is
/// one.
class ImpactDesk {
public:
    ImpactDesk(lab::Database& database, const lab::Clock& clock, NoticeQueue queue);

    /// "impact.decide", supervisors. Refuses with "impact.unknown", "impact.closed", "impact.reason" (none
    /// given), "impact.no-client" (a notice, and nobody had the module), "impact.not-outside" (a recall, and
    /// the module is not outside). A recall ends the use of the module in three days, so that its replacement
    /// is urgent.
    lab::Expected<ImpactCase> decide(const lab::SignedIn& supervisor, const std::string& id,
        ImpactDecision decision, const std::string& reason);

private:
    lab::Expected<void> act(
        const ImpactCase& one, ImpactDecision decision, const std::string& reason, lab::Instant now);

    lab::Database& database_;
    NoticeQueue queue_;
    lab::LabIdentity identity_;
    lab::Commands commands_;
    ImpactStore store_;
};

} // namespace calibration
