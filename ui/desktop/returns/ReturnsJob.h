// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/Message.h"
#include "ui/desktop/returns/ReturnsSource.h"

#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace ui::desktop {

/// One thing the returns screen does in the background.
struct ReturnsJob {
    struct Scan {
        std::string keys;
    };
    /// A desk card that tells of the box in hand: damaged, opened, empty, two modules.
    struct Card {
        std::string keys;
    };
    struct Picture {
        std::filesystem::path file;
    };
    /// A training lab's next box.
    struct OpenBox {};
    struct Confirm {};
    struct Quarantine {};
    struct Undo {};
    struct Clear {};
    /// The lists anew, and no more.
    struct Refresh {};
    struct ShowClient {
        lab::ClientId client;
    };

    using Kind =
        std::variant<Scan, Card, Picture, OpenBox, Confirm, Quarantine, Undo, Clear, Refresh, ShowClient>;
    Kind kind;

    template <class T> bool is() const { return std::holds_alternative<T>(kind); }

    /// Something from a box: it waits while an answer waits for a person.
    bool isScan() const { return is<Scan>() || is<Picture>() || is<OpenBox>(); }
    /// A person's word on the answer that is shown.
    bool isDecision() const { return !isScan() && !is<Refresh>() && !is<ShowClient>(); }
};

/// What came of a job, as a value that may change threads.
struct ReturnsResult {
    std::vector<logistics::ScanAnswer> answers;
    std::optional<DockBox> box;
    std::optional<ReturnsLists> lists;
    std::optional<logistics::ClientCard> card;
    std::optional<lab::Message> failure; ///< of the job itself: nothing was done
    std::optional<lab::Message> listsFailure; ///< the job is done, but the lists could not be read
};

/// Does the job, and reads the lists after it. Background thread; never throws.
ReturnsResult work(ReturnsSource& source, const ReturnsJob& job);

} // namespace ui::desktop
