// SPDX-License-Identifier: MIT
#pragma once

#include "lab/Settings.h"
#include "lab/records/Staff.h"
#include "lab/values/Failure.h"
#include "ui/text/Language.h"

#include <Poco/JSON/Object.h>

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace ui {
class Workstation;
}

namespace ui::console {

/// The program's exit codes; scripts rely on them.
enum Exit : int {
    Done = 0,
    AnswerIsNo = 1, ///< a check failed, a module was not taken in
    BadInput = 2, ///< bad usage, settings, picture or code
    OutsideFailed = 3, ///< disk, database, network, instrument, child process
};

/// What every command shares: the global options, and how things are said. Answers go to standard output,
/// messages to standard error.
class Console {
public:
    std::optional<std::filesystem::path> config; ///< --config
    std::vector<std::string> overrides; ///< --set
    bool json = false; ///< --json
    std::optional<std::string> as; ///< --as
    std::optional<std::filesystem::path> pinFile; ///< --pin-file

    /// The settings of --config, else of the user's own file when there is one, else the standard ones; with
    /// --set over them.
    lab::Expected<lab::Settings> settings() const;

    /// The wired workstation with whoever --as names signed in, or a refusal; throws lab::Failure when the
    /// lab cannot be opened.
    lab::Expected<std::unique_ptr<Workstation>> workstation() const;
    /// In whose name a command acts that wants this role: whoever --as named, else in a training lab one of
    /// its fictitious people; refuses with "sign-in.as-needed" in a live lab.
    lab::Expected<lab::SignedIn> personFor(Workstation& workstation, lab::Role role) const;

    /// The path of this program.
    static std::filesystem::path program();

    Language language() const;
    std::string say(const lab::Message& message) const { return ui::say(message, language()); }

    /// Says the refusal on standard error and returns the exit code for it.
    int refuse(const lab::Message& message, Exit code = BadInput) const;
    /// A line of the answer on standard output.
    static void print(const std::string& line);
    static void print(const Poco::JSON::Object& object);
    /// A line about the work on standard error.
    static void note(const std::string& line);

private:
    lab::Expected<void> signIn(Workstation& workstation) const;
};

/// A message as `--json` shows it: its code, its arguments, and its text in the language set.
Poco::JSON::Object toJson(const lab::Message& message, Language language);

} // namespace ui::console
