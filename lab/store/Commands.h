// SPDX-License-Identifier: MIT
#pragma once

#include "lab/records/Staff.h"
#include "lab/store/Presence.h"
#include "lab/values/Date.h"
#include "lab/values/Expected.h"

#include <Poco/JSON/Object.h>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace lab {

class Clock;
class Database;

/// A kind of user action and who may do it.
struct CommandKind {
    std::string_view name; ///< e.g. "return.receive"; stands on the journal entry
    std::vector<Role> roles;
    Presence presence = Presence::SignedIn;
};

/// What a command did: the journal's entry, and the result that a repeat of it gets.
struct Applied {
    std::string subject;
    Poco::JSON::Object body;
    Poco::JSON::Object result;
};

/// Everything a person changes goes through here: one user action is one transaction with an identity made by
/// the client, its journal entry in the same transaction. Who lacks the role is refused with "role.missing",
/// and in a live lab who is not there as checkPresence wants it.
class Commands {
public:
    Commands(Database& database, const Clock& clock)
        : database_(database)
        , clock_(clock)
    {
    }

    /// A fresh identity (a random UUID).
    static std::string newId();

    /// Runs `apply` in one transaction. A refusal from it rolls everything back and is handed on; a repeated
    /// `id` with the same request returns the first result without running it again; the same id with another
    /// request is refused with "command.id-reused". Inside Database::write it is a part of that transaction,
    /// and a refusal undoes this command alone; else a connection that breaks is tried once more. Throws
    /// Failure when the records cannot be written, and lets ConstraintViolation through.
    Expected<Poco::JSON::Object::Ptr> perform(const std::string& id, const CommandKind& kind,
        const SignedIn& who, const Poco::JSON::Object& request,
        const std::function<Expected<Applied>(Instant now)>& apply);

private:
    Database& database_;
    const Clock& clock_;
};

} // namespace lab
