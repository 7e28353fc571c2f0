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

private:
    Database& database_;
};

} // namespace lab
