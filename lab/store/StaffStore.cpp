// SPDX-License-Identifier: MIT
#include "lab/store/StaffStore.h"

#include "lab/store/Database.h"

#include <cassert>

namespace lab {
namespace {

    std::optional<Staff> onlyOf(const Rows& rows)
    {
        return rows.size() == 1 ? std::optional(StaffStore::staffOf(rows[0])) : std::nullopt;
    }

    std::vector<Staff> allOf(const Rows& rows)
    {
        std::vector<Staff> people;
        for (const auto& row : rows)
            people.push_back(StaffStore::staffOf(row));
        return people;
    }

} // namespace

Staff StaffStore::staffOf(const Row& row)
{
    return {row.text(0), row.text(1), Row::sound(parseRole(row.text(2)), 2)};
}

std::optional<Staff> StaffStore::find(const std::string& id) const
{
    return onlyOf(database_.query("SELECT id, name, role FROM staff WHERE id = $1", {id}));
}

std::optional<Staff> StaffStore::byName(const std::string& who) const
{
    return onlyOf(database_.query(
        "SELECT id, name, role FROM staff WHERE id = $1 OR badge = $1 OR lower(name) = lower($1)", {who}));
}

std::vector<Staff> StaffStore::all() const
{
    return allOf(database_.query("SELECT id, name, role FROM staff ORDER BY id"));
}

std::vector<Staff> StaffStore::withRole(Role role) const
{
    return allOf(
        database_.query("SELECT id, name, role FROM staff WHERE role = $1 ORDER BY id", {word(role)}));
}

std::string StaffStore::nextId() const
{
    for (int number = 1;; ++number) {
        const auto id = std::string(number < 10 ? "staff-0" : "staff-") + std::to_string(number);
        if (!find(id))
            return id;
    }
}

void StaffStore::add(const Staff& staff)
{
    assert(database_.writing());
    database_.execute(
        "INSERT INTO staff (id, name, role) VALUES ($1, $2, $3)", {staff.id, staff.name, word(staff.role)});
}

void StaffStore::setBadge(const std::string& id, const std::string& badge)
{
    assert(database_.writing());
    database_.execute("UPDATE staff SET badge = $1 WHERE id = $2", {badge, id});
}

void StaffStore::setSecret(const std::string& id, const std::string& hash, std::string_view kind)
{
    assert(database_.writing());
    database_.execute("UPDATE staff SET secret_hash = $1, secret_kind = $2, failures = 0, "
                      "last_failure_at = NULL WHERE id = $3",
        {hash, kind, id});
}

} // namespace lab
