// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/Date.h"
#include "lab/values/Message.h"
#include "ui/desktop/returns/ReturnsSource.h"
#include "ui/text/OutcomeBand.h"

#include <optional>

namespace ui::desktop {

/// Everything the returns screen shows, as one value.
struct ReturnsState {
    /// The last answer and its band; none before the first scan and after "clear".
    std::optional<logistics::ScanAnswer> answer;
    OutcomeBand band;
    /// Counts the answers, so that a screen knows a new one from a repeated look at the same.
    int answers = 0;

    bool busy = false; ///< a scan is being worked on
    bool held = false; ///< the answer waits for a person; scans are kept meanwhile
    int waiting = 0; ///< scans kept

    struct Progress {
        int number = 0; ///< the picture being read, from 1 …
        int total = 0; ///< … of so many given
    };
    std::optional<Progress> pictures;

    ReturnsLists lists;
    bool listsKnown = false; ///< false until they were read once
    std::optional<logistics::ClientCard> card;

    /// An outside part failed: nothing is lost, the work stands first in the queue until it succeeds.
    struct Trouble {
        lab::Message message;
        lab::Instant since;
    };
    std::optional<Trouble> trouble;
};

} // namespace ui::desktop
