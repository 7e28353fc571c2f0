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
class Clock;
class Database;
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

/// Wires the rooms together from the settings: one lab, open, with somebody signed in. Both programs use it.
/// Throws lab::Failure when the lab cannot be opened; a wrong setting is refused before.
class Workstation {
public:
    /// `program` is the path of `flexcal`, which also serves as the decoder child. Without a clock the lab's own
    /// is taken: the computer's in a live lab, its own time in a training lab.
    static lab::Expected<std::unique_ptr<Workstation>> open(const lab::Settings& settings,
        const std::filesystem::path& program, std::shared_ptr<const lab::Clock> clock = {});
    ~Workstation();

    const lab::Settings& settings() const;
    lab::Database& database();
    const lab::Clock& clock() const;
    const lab::Zone& zone() const;
    const lab::LabIdentity& identity() const;
    const lab::SignedIn& signedIn() const;
    Language language() const;

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
