// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/Date.h"
#include "lab/values/Identifier.h"

#include <optional>
#include <string>
#include <string_view>

namespace lab {

/// Someone whose car has an interlock with a FLEX-Cal module. The governing state (whose law sets the
/// schedule) need not be the state the parcels go to.
struct Client {
    ClientId id;
    std::string name;
    std::string email;
    std::string language; ///< "en" or "es"
    std::string governingState; ///< two letters, e.g. "OH"
    std::string zone; ///< IANA zone of the governing state: expiry ends at its midnight
    std::string variant; ///< of the module that fits the client's device
    std::string firmware;
    std::optional<Date> programmeEnd;
    std::int64_t version = 1;
};

/// Where a client's parcels go, from one day on, until the day before another takes over.
struct Address {
    ClientId client;
    std::string line;
    std::string city;
    std::string state;
    std::string postal;
    Date validFrom;
    std::optional<Date> validUntil; ///< empty for the account's address
};

/// Why a client gets no module for the time being.
enum class HoldKind {
    ReturnMissing,
    Payment,
    Compliance,
    AddressUnverified,
    StateForbidsMail,
    ProgrammeEnds
};

/// The word in records and JSON, e.g. "return-missing".
std::string_view word(HoldKind kind);
Expected<HoldKind> parseHoldKind(std::string_view word);

struct Hold {
    ClientId client;
    HoldKind kind;
    std::string reason;
    Date placedOn;
    std::optional<Date> expectedRelease;
    std::optional<Date> releasedOn;
    std::optional<Date> deadline {}; ///< decided by then, or the client's next module is late because of it
};

} // namespace lab
