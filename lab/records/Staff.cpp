// SPDX-License-Identifier: MIT
#include "lab/records/Staff.h"

#include "lab/records/Words.h"

namespace lab {
namespace {

    constexpr Words<Role, 4> roles {{{
        {Role::Warehouse, "warehouse"},
        {Role::Technician, "technician"},
        {Role::Planner, "planner"},
        {Role::Supervisor, "supervisor"},
    }}};

} // namespace

std::string_view word(Role role) { return roles.word(role); }
Expected<Role> parseRole(std::string_view text) { return roles.parse(text, "staff.role"); }

} // namespace lab
