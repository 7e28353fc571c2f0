// SPDX-License-Identifier: MIT
#pragma once

#include "lab/records/Rule.h"
#include "lab/records/Staff.h"

#include <string>
#include <vector>

namespace lab {
class Clock;
class Database;
} // namespace lab

namespace logistics {

/// The states' rules as an office keeps them. A row is never changed: what changes is a new version of it,
/// and a new version ships nothing before a supervisor signs it.
class RuleBook {
public:
    RuleBook(lab::Database& database, const lab::Clock& clock)
        : database_(database)
        , clock_(clock)
    {
    }

    /// The newest version of every state's row, by state; in force or not yet.
    std::vector<lab::JurisdictionRule> newest() const;

    /// Takes in the rows that differ from the newest version; the states whose row is new or changed.
    /// Planners and supervisors.
    lab::Expected<std::vector<std::string>> takeIn(
        const std::vector<lab::JurisdictionRule>& rules, const lab::SignedIn& who);

    /// A supervisor's signature that the row was verified, and whether mail is allowed by it. Refuses with
    /// "rule.unknown-state", and with "rule.mail-undecided" when `mailIn` is Unknown.
    lab::Expected<lab::JurisdictionRule> sign(
        const std::string& state, lab::MailIn mailIn, const lab::SignedIn& who);

private:
    lab::Database& database_;
    const lab::Clock& clock_;
};

} // namespace logistics
