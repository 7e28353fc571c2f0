// SPDX-License-Identifier: MIT
#pragma once

#include "lab/audit/AnchorBook.h"
#include "lab/store/Journal.h"

#include <functional>

namespace lab {

/// Checks a lab's whole memory: every chain of the journal, every anchor against its chain, and the hash of
/// every receipt, run, shot and certificate over what it says. The verdict names the first thing that is
/// wrong: the journal's before the anchors', the anchors' before the rows'. `progress` hears the number of
/// entries done, from time to time, and may throw to end it.
JournalVerdict audit(Database& database, const AnchorBook& anchors, const std::optional<PublicKey>& key = {},
    const std::function<void(std::int64_t)>& progress = {});

} // namespace lab
