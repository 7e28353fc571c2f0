// SPDX-License-Identifier: MIT
#pragma once

#include "ui/desktop/packing/PackingSource.h"

namespace ui::desktop {

/// What the packing screen shows.
struct PackingState {
    enum class Activity { None, Picking, Labelling, Scanning, Voiding, Printing };

    bool known = false; ///< the queue was read
    PackingQueue queue;
    std::string filter;
    std::vector<std::size_t> rows; ///< of the queue, what the filter leaves
    std::optional<lab::ClientId> chosen; ///< a line of the queue
    logistics::Picking picking; ///< what was chosen, in the order of the bins
    std::optional<logistics::PackingJob> job; ///< the kit on the bench
    Activity activity = Activity::None;
    std::optional<lab::Message> stop; ///< what was scanned does not belong: scans wait until it is confirmed
    int waiting = 0; ///< scans that are kept meanwhile
    std::optional<lab::Message> said; ///< what was done last
    std::optional<lab::Message> refusal; ///< why something was not done
    std::optional<lab::Message> trouble; ///< an outside part failed
    int answers = 0; ///< counts what is to be heard
    bool good = false; ///< how the last of them sounds

    bool busy() const { return activity != Activity::None; }
    /// What is to be scanned next: the first that is missing.
    std::optional<logistics::KitItem> wanted() const
    {
        return job && !job->missing.empty() ? std::optional(job->missing.front()) : std::nullopt;
    }
};

} // namespace ui::desktop
