// SPDX-License-Identifier: MIT
#pragma once

#include "lab/records/Client.h"
#include "lab/records/Rule.h"
#include "lab/values/Date.h"

#include <optional>
#include <string>
#include <vector>

namespace lab {
class Database;
}

namespace logistics {

/// Why a client is not given a module although the one in use expires.
enum class NoShipment { Held, StateForbidsMail, RuleUnsigned, RuleMissing, NoAddress, ProgrammeEnds };

/// One client whose module in use expires within the horizon and who has no other on the way.
struct Demand {
    lab::ClientId client;
    std::string variant;
    std::string firmware;
    std::string governingState;
    int ruleVersion = 0;
    int intervalDays = 0;
    int graceDays = 0;
    lab::Date expiry; ///< the last day of the module in use
    std::string postal; ///< of the address on that day; the lane to it
    std::optional<NoShipment> noShipment;
    std::optional<lab::HoldKind> hold;

    /// The promise: in the client's hand at least one day before expiry.
    lab::Date inHandBy() const { return expiry.plusDays(-1); }
};

/// Everybody who needs a module in hand by `until`, from the records, the earliest expiry first and by client
/// where they are equal. Those who must not be sent one are among them, with the reason.
std::vector<Demand> readDemand(lab::Database& database, lab::Date today, lab::Date until);

} // namespace logistics
