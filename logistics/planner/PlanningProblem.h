// SPDX-License-Identifier: MIT
#pragma once

#include "logistics/rules/Service.h"

#include <cstdint>
#include <vector>

namespace logistics {

/// One ship day of a class with its best service on that day. Days count from the plan's first, which is 0;
/// costs are mills, thousandths of a dollar, for one client.
struct ShipChoice {
    std::int32_t day = 0;
    Service service = Service::Ground;
    bool late = false; ///< even when the carrier keeps its schedule
    std::int16_t latePermille = 0; ///< chance that it is not in hand in time
    std::int64_t costMills = 0;
};

/// Clients between whom no cost and no rule makes a difference.
struct ClientClass {
    int kind = 0; ///< of module, 0 to `PlanningProblem::kinds` − 1
    std::int64_t clients = 0;
    std::size_t firstChoice = 0; ///< its choices in `PlanningProblem::choices`, by day, one for a day at most
    std::size_t lastChoice = 0; ///< one past the last
};

/// Modules that become certified together: what lies in stock since some day, or a day's work of the bench.
struct SupplyLot {
    static constexpr int anyKind = -1;

    int kind = anyKind; ///< anyKind where the bench may still decide
    int from = 0; ///< the first day on which they can ship
    int until = 0; ///< the last, by shelf life
    std::int64_t modules = 0;
    std::int64_t ageingMills = 0; ///< for a module and a day of waiting after `from`
};

/// Everything that a plan is decided from, as plain numbers.
struct PlanningProblem {
    int days = 0;
    int kinds = 0;
    std::vector<SupplyLot> lots;
    /// Kits that the packing bench closes on each day; empty when there is no limit.
    std::vector<std::int64_t> packing;
    /// Kits that the plan before sends, by kind and day (kind × days + day); empty when there was none.
    std::vector<std::int64_t> plannedBefore {};
    std::vector<ClientClass> classes;
    std::vector<ShipChoice> choices;
    std::int64_t unservedMills = 4'000'000; ///< for a client to whom nothing goes within the horizon

    std::int64_t clients() const
    {
        std::int64_t sum = 0;
        for (const auto& one : classes)
            sum += one.clients;
        return sum;
    }
};

/// How many clients of each class take each of its choices, beside `PlanningProblem::choices`; who takes none
/// is not served.
using Allotment = std::vector<std::int64_t>;

} // namespace logistics
