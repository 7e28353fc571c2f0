// SPDX-License-Identifier: MIT
#pragma once

#include "lab/records/Staff.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lab {

class Database;
class Row;

/// Who works in the lab.
class StaffStore {
public:
    explicit StaffStore(Database& database)
        : database_(database)
    {
    }

    std::optional<Staff> find(const std::string& id) const;
    /// By name (in any case), badge or number.
    std::optional<Staff> byName(const std::string& who) const;
    /// In the order of their numbers.
    std::vector<Staff> all() const;
    std::vector<Staff> withRole(Role role) const;

    /// "staff-01" and so on, one that nobody has.
    std::string nextId() const;
    void add(const Staff& staff);
    void setBadge(const std::string& id, const std::string& badge);
    /// `kind` is "pin" or "passphrase"; earlier wrong tries are forgotten.
    void setSecret(const std::string& id, const std::string& hash, std::string_view kind);

    /// A person from a row that begins with id, name, role.
    static Staff staffOf(const Row& row);

private:
    Database& database_;
};

} // namespace lab
