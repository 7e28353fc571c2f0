// SPDX-License-Identifier: MIT
#include "lab/store/StaffStore.h"

#include "lab/store/Database.h"

#include <cassert>

namespace lab {
namespace {

    Staff staffOf(const Row& row)
    {
        return {row.text(0), row.text(1), Row::sound(parseRole(row.text(2)), 2)};
    }

} // namespace

std::optional<Staff> StaffStore::find(const std::string& id) const
{
    const auto rows = database_.query("SELECT id, name, role FROM staff WHERE id = $1", {id});
    return rows.empty() ? std::nullopt : std::optional(staffOf(rows[0]));
}

std::vector<Staff> StaffStore::withRole(Role role) const
{
    std::vector<Staff> people;
    for (const auto& row :
        database_.query("SELECT id, name, role FROM staff WHERE role = $1 ORDER BY id", {word(role)}))
        people.push_back(staffOf(row));
    return people;
}

void StaffStore::add(const Staff& staff)
{
    assert(database_.writing());
    database_.execute(
        "INSERT INTO staff (id, name, role) VALUES ($1, $2, $3)", {staff.id, staff.name, word(staff.role)});
}

} // namespace lab
