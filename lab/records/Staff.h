// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/Expected.h"

#include <string>
#include <string_view>

namespace lab {

/// What a person may do. Checked where commands are carried out, so that no screen can forget it.
enum class Role { Warehouse, Technician, Planner, Supervisor };

std::string_view word(Role role);
Expected<Role> parseRole(std::string_view word);

struct Staff {
    std::string id; ///< as on the badge, e.g. "staff-07"
    std::string name;
    Role role;
};

/// Who works where: stands on every command and every journal entry.
struct SignedIn {
    Staff staff;
    std::string station; ///< e.g. "dock-2"
    std::string session = {}; ///< of the sign-in; empty: none, which only a training lab takes
};

} // namespace lab
