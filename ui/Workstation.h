// SPDX-License-Identifier: MIT
#pragma once

#include "lab/Settings.h"
#include "lab/records/Staff.h"
#include "lab/values/Zone.h"
#include "logistics/returns/ReturnsDesk.h"
#include "ui/text/Language.h"

#include <filesystem>
#include <memory>

namespace lab {
class AnchorBook;
class Clock;
class Database;
class SignInDesk;
enum class SessionEnd;
struct LabIdentity;
} // namespace lab
namespace logistics {
class ReturnsBoard;
}
namespace scanner {
class DecoderProcess;
class LabelParser;
} // namespace scanner

namespace ui {

/// Wires the rooms together from the settings: one lab, open, and who works in it. Both programs use it.
/// Throws lab::Failure when the lab cannot be opened; a wrong setting is refused before.
class Workstation {
public:
    /// `program` is the path of `flexcal`, which also serves as the decoder child. Without a clock the lab's
    /// own is taken: the computer's in a live lab, its own time in a training lab.
    static lab::Expected<std::unique_ptr<Workstation>> open(const lab::Settings& settings,
        const std::filesystem::path& program, std::shared_ptr<const lab::Clock> clock = {});
    /// Ends the sessions and anchors what the journal gained meanwhile.
    ~Workstation();

    const lab::Settings& settings() const;
    /// Where the files are that go with the lab: certificates, keys, outbox.
    std::filesystem::path folder() const;
    /// The path of `flexcal`.
    const std::filesystem::path& program() const;
    lab::Database& database();
    const lab::Clock& clock() const;
    const lab::Zone& zone() const;
    const lab::LabIdentity& identity() const;

    lab::SignInDesk& signInDesk();
    /// Who works here now. A training lab's first warehouse worker until somebody is chosen; in a live lab
    /// nobody until somebody signs in: then no command is done. Any thread.
    lab::SignedIn signedIn() const;
    /// From now on that person works here; the session before is over.
    void signIn(const lab::SignedIn& who);
    void signOut(lab::SessionEnd why);
    /// Who does what needs that role, at this station: whoever was chosen or signed in; as long as nobody
    /// was, in a training lab one of its own people. Refuses with "sign-in.needed" when nobody is there. Any
    /// thread.
    lab::Expected<lab::SignedIn> actingAs(lab::Role role) const;

    Language language() const;

    const lab::AnchorBook& anchors() const;
    /// Signs the ends of the journal's chains, as is done every hour and at the end. Any thread. Throws
    /// lab::Failure when that cannot be written.
    void anchorJournal();

    /// In the name of whoever works here; a new one, with no box in hand, when that changes. One thread.
    logistics::ReturnsDesk& returnsDesk();
    const logistics::ReturnsBoard& returnsBoard() const;
    scanner::DecoderProcess& decoder();
    const scanner::LabelParser& labelParser() const;

private:
    struct Parts;
    explicit Workstation(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> parts_;
};

} // namespace ui
