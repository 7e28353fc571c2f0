// SPDX-License-Identifier: MIT
#pragma once

#include "logistics/planner/PlanStore.h"

#include <vector>

namespace logistics {

/// One client whose line is not what it was.
struct PlanChange {
    lab::ClientId client;
    std::optional<lab::Date> before; ///< nothing: had no line, or none that ships
    std::optional<lab::Date> after;
    Service serviceBefore = Service::Ground;
    Service serviceAfter = Service::Ground;
    std::int64_t costMills = 0; ///< after, less before; negative is a saving
    PlanReason reason = PlanReason::NotShipped; ///< of the line now
};

/// What changed from one plan to the next: other day or other service, by client. Lines that were shipped
/// meanwhile and clients that fell out of the horizon are no changes.
std::vector<PlanChange> changesFrom(const std::vector<StoredLine>& before, const Plan& after);
std::vector<PlanChange> changesFrom(
    const std::vector<StoredLine>& before, const std::vector<StoredLine>& after);

} // namespace logistics
