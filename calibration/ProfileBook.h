// SPDX-License-Identifier: MIT
#pragma once

#include "calibration/Profile.h"
#include "lab/records/Staff.h"
#include "lab/values/Date.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lab {
class Clock;
class Database;
} // namespace lab

namespace calibration {

/// An edition of a profile, and who answers for it.
struct ProfileEdition {
    Profile profile;
    std::string enteredBy; ///< empty when it came with the program
    std::string signedBy; ///< empty while nobody signed it, and when it came with the program
    std::optional<lab::Instant> signedAt;
    bool inForce = false; ///< runs of that name use it now

    bool shipped() const { return enteredBy.empty(); }
};

/// The profiles a lab calibrates by: those that came with the program, and its own. A lab's own edition takes
/// the place of what came with the program under the same name, from its signature on; the one signed last
/// counts. No edition is ever changed, so that a run on record can be computed again by the one it names.
class ProfileBook {
public:
    explicit ProfileBook(lab::Database& database)
        : database_(database)
    {
    }

    /// By name, older ones first.
    std::vector<ProfileEdition> all() const;
    /// Refuses with "profile.unknown", and "profile.unsigned" when there is only one that waits for a
    /// signature.
    lab::Expected<Profile> inForce(std::string_view name) const;
    /// Signed or not. Refuses with "profile.no-edition".
    lab::Expected<Profile> find(std::string_view name, std::string_view edition) const;

    /// "profile.take-in", technicians and supervisors: enters the edition that `text` describes. Refuses with
    /// what readProfile refuses, and with "profile.edition-known" when that edition says something else; when
    /// it says the same, nothing is changed.
    lab::Expected<Profile> takeIn(const lab::Clock& clock, const lab::SignedIn& who, std::string_view text);
    /// "profile.sign", supervisors: it may calibrate. Refuses with "profile.no-edition", "profile.signed",
    /// and "profile.own" to whoever entered it.
    lab::Expected<Profile> sign(const lab::Clock& clock, const lab::SignedIn& supervisor,
        const std::string& name, const std::string& edition);

private:
    std::vector<ProfileEdition> own() const;

    lab::Database& database_;
};

} // namespace calibration
