// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/Date.h"

#include <cstdint>
#include <string>
#include <vector>

namespace lab {

class Database;

/// What the carrier asks for a kit from a day on.
struct TariffRow {
    std::string service; ///< the carrier's code, "03"
    std::string area; ///< the first three digits of the postal code; empty for everywhere else
    Date effectiveFrom;
    std::int64_t mills; ///< thousandths of a dollar, 0 or more

    bool operator==(const TariffRow&) const = default;
};

/// The carrier's prices. Changes are made inside Database::write.
class TariffStore {
public:
    explicit TariffStore(Database& database)
        : database_(database)
    {
    }

    /// One row for each service and area, by area and service: the newest that is in force on that day.
    std::vector<TariffRow> inForce(Date day) const;
    /// Takes the place of a row of the same service, area and day. `staff` is who entered it.
    void put(const TariffRow& row, const std::string& staff);

private:
    Database& database_;
};

} // namespace lab
