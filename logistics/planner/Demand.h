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
enum class NoShipment {
    Held, ///< and nobody knows until when
    StateForbidsMail,
    RuleUnsigned,
    RuleMissing,
    NoAddress,
    ProgrammeEnds,
    NoInterval, ///< the state's row has no interval yet
    NoCourtOrder, ///< the interval is the court's to set, and no order is known
    NoState, ///< nobody entered the governing state
    LongExpired, ///< the car is locked already: somebody speaks with the client first
    CalendarMissing, ///< the carrier's calendar of these days has not been confirmed
    NoTariff, ///< no service on the lane has a price that can be meant
    NoCapacity, ///< the packing bench closes no kits
};
inline constexpr int noShipmentCount = 13;

/// One client whose module in use expires within the horizon and who has no other on the way.
struct Demand {
    lab::ClientId client;
    std::string variant;
    std::string firmware;
    std::string governingState;
    int ruleVersion = 0;
    int intervalDays = 0; ///< of the next module: the rule's, its step's, or the court's
    int graceDays = 0; ///< whole days from expiry to lockout, counted as the state counts
    lab::Date expiry; ///< the last day of the module in use
    std::string postal; ///< of the address on that day; the lane to it
    std::optional<NoShipment> noShipment;
    std::optional<lab::HoldKind> hold; ///< also when it is expected to end and the line is planned for then
    std::optional<lab::Date> notBefore {}; ///< the hold's expected release: planned, but no earlier
    std::optional<lab::Date> holdDeadline {}; ///< a decision on the hold after this day comes too late
    std::optional<lab::Date> pinnedTo {}; ///< the day a planner wants; leaving it has its price
    std::optional<lab::Date> plannedFor {}; ///< the day of the plan before; leaving it has a small price
    bool frozen = false; ///< the labels are printed: it ships on the day planned before

    /// The promise: in the client's hand at least one day before expiry.
    lab::Date inHandBy() const { return expiry.plusDays(-1); }
};

/// Everybody who needs a module in hand by `until`, from the records, the earliest expiry first and by client
/// where they are equal. Those who must not be sent one are among them, with the reason.
std::vector<Demand> readDemand(lab::Database& database, lab::Date today, lab::Date until);

/// Whether a hold forbids shipping to the client today. One for a missing return does not while the parcel is
/// being looked for: nobody is blamed for what the carrier lost.
bool isHeld(lab::Database& database, const lab::ClientId& client);

/// The last day of a module that takes the place of one expiring on `expiry`, calibrated on `calibratedOn`.
/// Refuses as ServiceClock::intervalDays does.
lab::Expected<lab::Date> nextExpiry(lab::Database& database, const lab::JurisdictionRule& rule,
    const lab::ClientId& client, lab::Date expiry, lab::Date calibratedOn);

} // namespace logistics
