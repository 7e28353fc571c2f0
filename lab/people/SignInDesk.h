// SPDX-License-Identifier: MIT
#pragma once

#include "lab/people/Secret.h"
#include "lab/store/LabIdentity.h"
#include "lab/values/Date.h"

#include <optional>
#include <string>
#include <vector>

namespace lab {

class Clock;
class Database;

/// Why a session ended.
enum class SessionEnd { SignedOut, Switched, Closed };
std::string_view word(SessionEnd why);

/// Who may work at a station: people sign in by name or badge with their PIN or passphrase. Every session is
/// recorded. Wrong PINs are counted in the records, so that neither a restart nor a second station forgets
/// them: after five each try waits longer, after ten the person is locked until a supervisor unlocks them.
///
/// A training lab's people are fictitious and sign in without a PIN; nobody else can.
/// Any thread; a try takes about a tenth of a second.
class SignInDesk {
public:
    static constexpr int delayAfter = 5;
    static constexpr int lockAt = 10;

    SignInDesk(Database& database, const Clock& clock, std::string station);

    /// Whether this lab's people sign in by a click.
    bool isTraining() const { return training_; }
    /// Everybody who can sign in, by role; with the locked ones.
    std::vector<Staff> people() const;

    /// `who` is a name, a badge, or a person's number. Refuses with "sign-in.wrong" (which does not tell a
    /// wrong name from a wrong PIN), "sign-in.wait" and "sign-in.locked-out".
    Expected<SignedIn> signIn(const std::string& who, const Secret& secret);
    /// A fictitious person of a training lab; refuses with "staff.unknown" and "sign-in.training-only".
    Expected<SignedIn> signInTraining(const std::string& who);

    /// The person's PIN again: wanted before a signature, and to open a locked screen. Refuses as signIn
    /// does, and with "sign-in.needed" when the session has ended.
    Expected<void> prove(const SignedIn& who, const Secret& secret);

    /// Covers the screens: until prove(), nothing but what already runs is done in that person's name.
    void lock(const SignedIn& who);
    /// A training lab's screens open by a click.
    Expected<void> unlockTraining(const SignedIn& who);
    void end(const SignedIn& who, SessionEnd why);

private:
    struct Account;
    std::optional<Account> account(const std::string& who) const;
    Expected<void> check(const std::optional<Account>& account, const Secret& secret);
    Expected<SignedIn> open(const Staff& staff);

    Database& database_;
    const Clock& clock_;
    std::string station_;
    bool training_;
};

} // namespace lab
