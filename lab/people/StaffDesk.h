// SPDX-License-Identifier: MIT
#pragma once

#include "lab/people/Secret.h"
#include "lab/store/Commands.h"

#include <optional>
#include <string>
#include <vector>

namespace lab {

class Clock;
class Database;

/// A person as the supervisor's list shows them.
struct StaffLine {
    Staff staff;
    std::string badge; ///< empty: none
    bool canSignIn; ///< has a PIN or passphrase
    int failures; ///< wrong PINs since the last right one
    bool locked;
    std::vector<std::string> profiles; ///< that a technician is authorised for
};

/// Who works in a lab, and what they may do: each act one command of a supervisor, with its journal entry.
/// PINs and their hashes never stand in an entry.
class StaffDesk {
public:
    StaffDesk(Database& database, const Clock& clock);

    std::vector<StaffLine> list() const;

    /// "staff.add". Without a badge the person's number serves as one. Refuses with "staff.name",
    /// "staff.taken" (the name or the badge), and what Secret::suits refuses with. Returns the person.
    Expected<Staff> add(const SignedIn& supervisor, const std::string& name, Role role,
        const std::optional<std::string>& badge, const Secret& secret);
    /// "staff.set-pin"; a person may change their own. Refuses with "staff.unknown".
    Expected<void> setSecret(const SignedIn& by, const std::string& who, const Secret& secret);
    /// "staff.lock": from now on that person can neither sign in nor act. Refuses with "staff.unknown" and
    /// "staff.self".
    Expected<void> lock(const SignedIn& supervisor, const std::string& who);
    /// "staff.unlock": wrong PINs are forgotten.
    Expected<void> unlock(const SignedIn& supervisor, const std::string& who);
    /// "staff.authorise": the technician may run that calibration profile. Refuses with "staff.unknown" and
    /// "staff.no-technician".
    Expected<void> authorise(const SignedIn& supervisor, const std::string& who, const std::string& profile);
    /// "staff.withdraw": no longer.
    Expected<void> withdraw(const SignedIn& supervisor, const std::string& who, const std::string& profile);

    static bool isAuthorised(Database& database, const std::string& staff, const std::string& profile);

private:
    Expected<void> change(const SignedIn& by, const CommandKind& kind, const std::string& who,
        const Poco::JSON::Object& request, const std::function<Expected<void>(const Staff&, Instant)>& apply);

    Database& database_;
    Commands commands_;
};

} // namespace lab
