// SPDX-License-Identifier: MIT
#pragma once

#include "logistics/planner/PlanningProblem.h"

#include <limits>

namespace logistics {

inline constexpr std::uint32_t notServed = std::numeric_limits<std::uint32_t>::max();

/// Which of the problem's choices each client takes. Clients of a class differ in nothing that costs, so
/// their order decides: who stands earlier in `classOf` ships earlier. A client without a class (`notServed`)
/// takes none.
std::vector<std::uint32_t> handOut(
    const PlanningProblem& problem, const Allotment& taken, const std::vector<std::uint32_t>& classOf);

} // namespace logistics
