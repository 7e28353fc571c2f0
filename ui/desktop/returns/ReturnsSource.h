// SPDX-License-Identifier: MIT
#pragma once

#include "lab/records/Client.h"
#include "lab/values/Expected.h"
#include "logistics/returns/ReturnsBoard.h"
#include "logistics/returns/ScanAnswer.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace ui::desktop {

/// What stands on the returns screen beside the band.
struct ReturnsLists {
    std::vector<lab::Receipt> today; ///< the latest first
    std::vector<logistics::ExpectedLine> expected; ///< the most pressing first
    int outside = 0; ///< modules out of the lab

    /// Parcels that the carrier left at the dock and nobody scanned yet.
    int waitingAtDock() const;
};

/// A box that was opened at the dock: pictures of what lies in it, and the cards that tell what is wrong with
/// it.
struct DockBox {
    std::vector<std::filesystem::path> photos;
    std::vector<std::string> cards;
};

/// What the returns screen asks of the lab: the desk, its lists and the reader of pictures behind one face.
/// Called on the background thread alone; throws lab::Failure when an outside part fails, and then nothing
/// was written.
class ReturnsSource {
public:
    virtual ~ReturnsSource() = default;

    virtual logistics::ScanAnswer scan(const std::string& keys) = 0;
    /// One answer for each module in the picture, at least one; an unreadable picture is refused with the
    /// reason.
    virtual std::vector<logistics::ScanAnswer> scanPicture(const std::filesystem::path& picture) = 0;
    virtual logistics::ScanAnswer confirm() = 0;
    /// Sets the module just taken in aside.
    virtual logistics::ScanAnswer quarantine() = 0;
    virtual logistics::ScanAnswer undo() = 0;
    virtual void clear() = 0;
    /// A training lab's next box; refuses when all are open, and in a live lab.
    virtual lab::Expected<DockBox> openBox() = 0;

    virtual ReturnsLists lists() = 0;
    virtual std::optional<logistics::ClientCard> client(const lab::ClientId& id) = 0;
};

} // namespace ui::desktop
