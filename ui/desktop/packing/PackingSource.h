// SPDX-License-Identifier: MIT
#pragma once

#include "lab/records/Kit.h"
#include "logistics/dispatch/PackingBench.h"

#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace ui::desktop {

/// What there is to pack today.
struct PackingQueue {
    std::vector<logistics::StoredLine> due; ///< the earliest expiry first; missed days with them
    std::set<std::string> begun; ///< clients whose kit is chosen or labelled
    int packed = 0; ///< kits of today that are closed
    lab::Date today {2000, 1, 1};
    lab::Date leaves {2000, 1, 1}; ///< of what is labelled now: today, or the next pickup
    int cutoffMinute = 0; ///< of the day, by the lab's clock
};

/// A scan at the bench: what it is of the kit, and, when it was the last, the closed kit.
struct PackingScan {
    logistics::PackingJob job;
    lab::Expected<logistics::KitItem> item;
    std::optional<lab::Expected<lab::Kit>> closed;
};

/// What the packing screen asks of the lab. The packing thread; throws lab::Failure when the records or the
/// carrier fail.
class PackingSource {
public:
    virtual ~PackingSource() = default;

    virtual PackingQueue queue() = 0;
    /// Chooses the modules of everything that is due.
    virtual lab::Expected<logistics::Picking> pick() = 0;
    /// Takes the client's line up and buys its labels, or finds those it has.
    virtual lab::Expected<logistics::PackingJob> begin(const lab::ClientId& client) = 0;
    /// Whose kit a scanned module or box was chosen for.
    virtual std::optional<lab::ClientId> clientOf(const std::string& scan) = 0;
    /// Closes the box with the last item.
    virtual PackingScan scan(logistics::PackingJob job, const std::string& scan) = 0;
    /// Takes the open kit apart again.
    virtual lab::Expected<lab::KitId> voidLabels(const lab::ClientId& client) = 0;
    /// Writes both labels once more, for a printer that jammed; the files.
    virtual lab::Expected<std::vector<std::filesystem::path>> printAgain(const lab::KitId& kit) = 0;
};

} // namespace ui::desktop
