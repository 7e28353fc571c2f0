// SPDX-License-Identifier: MIT
#pragma once

#include "lab/records/ReferenceGas.h"

#include <vector>

namespace lab {

class Database;

/// The reference gas lots.
class GasStore {
public:
    explicit GasStore(Database& database)
        : database_(database)
    {
    }

    /// Also retired ones; the earliest to expire first.
    std::vector<ReferenceGas> all() const;
    /// Those that may be connected.
    std::vector<ReferenceGas> inUse() const;
    void add(const ReferenceGas& gas);
    /// Another label and U, when the first were found wrong.
    void correct(const std::string& lot, BrAC label, BrAC expandedUncertainty);
    void retire(const std::string& lot, Date on, const std::string& why);

private:
    Database& database_;
};

} // namespace lab
