// SPDX-License-Identifier: MIT
#pragma once

#include "lab/records/Staff.h"
#include "lab/values/Date.h"
#include "lab/values/Expected.h"

#include <chrono>

namespace lab {

class Database;

/// How present a person must be for a command to be done in their name.
enum class Presence {
    SignedIn, ///< at this station, with the screen open
    JustProved, ///< and with their PIN given within the last two minutes: for signatures
    NotNeeded, ///< what they started comes to its end, whoever sits there now
};

/// How long a PIN counts for a signature.
constexpr std::chrono::minutes proofLasts(2);

/// Checks in a live lab that the records know this person to be there; a training lab's people need no proof.
/// Refuses with "sign-in.needed", "sign-in.screen-locked", "sign-in.locked-out" and "sign-in.prove". Inside
/// the command's own transaction, so that a sign-out or a lock by a supervisor counts at once.
Expected<void> checkPresence(Database& database, const SignedIn& who, Presence wanted, Instant now);

} // namespace lab
