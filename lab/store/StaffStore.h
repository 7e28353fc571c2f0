// SPDX-License-Identifier: MIT
#pragma once

#include "lab/records/Staff.h"

#include <optional>
#include <vector>

namespace lab {

class Database;

/// Who works in the lab.
class StaffStore {
public:
    explicit StaffStore(Database& database)
        : database_(database)
    {
    }

    std::optional<Staff> find(const std::string& id) const;
    /// In the order of their badges.
    std::vector<Staff> withRole(Role role) const;
    void add(const Staff& staff);

private:
    Database& database_;
};

} // namespace lab
