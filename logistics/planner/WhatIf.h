// SPDX-License-Identifier: MIT
#pragma once

#include "logistics/planner/Plan.h"
#include "logistics/planner/PlanDiff.h"

#include <map>
#include <optional>
#include <set>
#include <vector>

namespace logistics {

/// Something that a planner thinks of doing, or fears. Every part may be left out; nothing is written.
struct WhatIf {
    /// Clients to be moved to a day; without a day their pin is taken away.
    std::map<lab::ClientId, std::optional<lab::Date>> moves {};
    std::map<lab::Date, int> moreKits {}; ///< a shift more at the packing bench on that day; negative: fewer
    /// What the calibration bench would have had ready that day is ready on its next working day.
    std::set<lab::Date> lostBenchDays {};
    std::set<lab::ClientId> released {}; ///< clients whose holds end today
    /// Holds, of that kind or every kind, that end on that day and no earlier.
    struct Stay {
        std::optional<lab::HoldKind> kind;
        lab::Date until;
    };
    std::optional<Stay> holdsStay {};

    bool asksNothing() const
    {
        return moves.empty() && moreKits.empty() && lostBenchDays.empty() && released.empty() && !holdsStay;
    }
};

/// A client who will find the car locked, and why.
struct LockedOut {
    lab::ClientId client;
    lab::Date lockedFrom; ///< the first locked day
    std::optional<lab::Date> arrives; ///< nothing: no module goes out within the horizon
    std::optional<lab::HoldKind> hold;
    PlanReason reason = PlanReason::NotShipped;
};

struct WhatIfAnswer {
    Plan before; ///< the cheapest plan as things are
    Plan after; ///< the cheapest plan if it were so
    std::vector<PlanChange> changes; ///< from one to the other, by client
    /// By `after` and not by `before`, the earliest first; when holds stay, also whoever is held and locked
    /// out anyhow.
    std::vector<LockedOut> lockedOut;

    std::int64_t costMills() const { return after.costMills - before.costMills; }
};

/// The task as it would be. Refuses with "plan.no-such-client" a client who needs no module within the
/// horizon, with "plan.pin-past" a day before the task's, with "plan.no-hold" the release of who is not held,
/// and with "plan.beyond" a day after the horizon.
lab::Expected<PlanningTask> applied(const PlanningTask& task, const WhatIf& what);

/// Plans twice and compares. Any thread; refuses as `applied` does.
lab::Expected<WhatIfAnswer> whatIf(const PlanningTask& task, const WhatIf& what);
/// The same, with the plan as things are at hand.
lab::Expected<WhatIfAnswer> whatIf(const PlanningTask& task, Plan before, const WhatIf& what);

/// Whoever will find the car locked by that plan even if the carrier keeps its schedule, the earliest first.
/// Who leaves the programme is not among them.
std::vector<LockedOut> lockedOut(const Plan& plan);

} // namespace logistics
