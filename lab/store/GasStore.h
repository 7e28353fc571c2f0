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

    /// The earliest to expire first.
    std::vector<ReferenceGas> all() const;
    void add(const ReferenceGas& gas);
    /// Another label and U, when the first were found wrong.
    void correct(const std::string& lot, BrAC label, BrAC expandedUncertainty);

private:
    Database& database_;
};

} // namespace lab
