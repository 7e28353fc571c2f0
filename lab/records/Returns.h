// SPDX-License-Identifier: MIT
#pragma once

#include "lab/records/ModuleState.h"
#include "lab/records/Place.h"
#include "lab/values/Date.h"
#include "lab/values/Identifier.h"
#include "lab/values/ModuleSerial.h"
#include "lab/values/TrackingNumber.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lab {

/// Why a module is due back.
enum class ReturnCause { Exchange, Refused, ProgrammeEnd, Recall };

std::string_view word(ReturnCause cause);
Expected<ReturnCause> parseReturnCause(std::string_view word);

/// One line of the return ledger: a module outside, and who owes it by when. One open line per module.
struct ExpectedReturn {
    std::string id; ///< of the command that opened it
    ModuleSerial module;
    KitId kit;
    ClientId client;
    ReturnCause cause;
    Date openedOn;
    Date due;
    /// A client who cannot ship in time and said so: until then the line is not late.
    std::optional<Date> promisedBy;
    std::optional<Instant> closedAt;
};

/// What a scan at the returns desk turned out to be (requirement 24).
enum class ReturnOutcome {
    Expected,
    Early,
    Late,
    LostAndFound,
    Unexpected,
    AnotherClients,
    AlreadyReturned,
    EmptyBox,
    TwoModules,
    Damaged,
    Opened,
    UnknownSerial,
};

std::string_view word(ReturnOutcome outcome);
Expected<ReturnOutcome> parseReturnOutcome(std::string_view word);

/// What a receipt was matched by.
enum class Evidence { Module, ReturnLabel, OutboundLabel, Box, Client };

std::string_view word(Evidence evidence);
/// "module,return-label" as records keep it.
std::string joined(const std::vector<Evidence>& evidence);
std::vector<Evidence> parseEvidence(std::string_view joined);

/// A module (or an empty box) taken in at the dock. Open until the module goes out again or the receipt is
/// undone; one open receipt per module.
struct Receipt {
    std::string id; ///< of the command that made it
    std::optional<ModuleSerial> module; ///< none for an empty box
    std::optional<KitId> kit;
    std::optional<ClientId> client; ///< whose ledger line it closed
    std::optional<ClientId> otherClient; ///< whose label was on the box, when it was another's
    std::string governingState;
    ReturnOutcome outcome;
    std::vector<Evidence> matchedBy;
    Place place;
    std::string station;
    std::string staff;
    Instant at;
    bool undone = false;
};

} // namespace lab
