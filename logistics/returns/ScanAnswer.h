// SPDX-License-Identifier: MIT
#pragma once

#include "lab/records/Returns.h"
#include "lab/values/Message.h"

#include <optional>
#include <vector>

namespace logistics {

/// A ledger line that fits what was scanned so far.
struct ReturnCandidate {
    lab::ModuleSerial module;
    lab::KitId kit;
    lab::ClientId client;
    std::string governingState;
    lab::Date due;
};

/// What the returns desk says to one scan: a typed value, turned into words, colour and sound by `ui/text`.
struct ScanAnswer {
    enum class Kind {
        Outcome, ///< `outcome` says what the module or box turned out to be
        Noted, ///< a label, box or client: the module is wanted next; `candidates` fit it
        Undone, ///< the last receipt of this desk was taken back
        Refused, ///< nothing was done; `refusal` says why and what to do
    };

    Kind kind = Kind::Refused;
    std::optional<lab::ReturnOutcome> outcome;
    /// True when a receipt was written (or taken back): it survives whatever happens next.
    bool recorded = false;
    /// True when nothing is written until the person says CONFIRM.
    bool waitsForConfirm = false;
    std::optional<lab::Message> refusal;

    std::optional<lab::ModuleSerial> module;
    std::optional<lab::KitId> kit;
    std::optional<lab::BoxId> box;
    std::optional<lab::ClientId> client; ///< whose module it is
    std::optional<lab::ClientId> otherClient; ///< whose label it came under, when another's
    std::string governingState;
    std::optional<lab::Date> due;
    int daysFromDue = 0; ///< today minus due: positive is late
    std::optional<lab::Place> place; ///< where it goes now
    std::vector<lab::Evidence> matchedBy;
    std::vector<ReturnCandidate> candidates;

    std::string station; ///< who took it in: now, or earlier when it was already returned
    std::string staff;
    std::optional<lab::Instant> at;
};

} // namespace logistics
