// SPDX-License-Identifier: MIT
#pragma once

#include "logistics/events/EventBook.h"
#include "logistics/events/EventFile.h"

#include <functional>
#include <vector>

namespace logistics {

struct ImportOptions {
    bool dryRun = false; ///< find out every row's fate and write nothing
    bool skipBad = false; ///< take the good rows of a file that has bad ones
};

/// What became of a file, row by row.
struct ImportReport {
    struct Row {
        std::size_t row;
        EventFields fields; ///< as they stood in the file
        EventFate fate;
    };
    std::vector<Row> rows;
    /// True when what was applied and noted is on disk: not in a dry run, and not when a bad row stopped the
    /// file.
    bool written = false;

    int count(EventFate::Kind kind) const;
};

/// Takes a file of events in: all of it or nothing, in one transaction; a row sees what the rows before it
/// did. Who stops the program in the middle finds that nothing was taken in.
class EventImport {
public:
    EventImport(lab::Database& database, const lab::Clock& clock, lab::Zone zone, lab::SignedIn who,
        EventRules rules);

    /// `progress` hears rows done, from time to time.
    ImportReport run(const EventFile& file, const ImportOptions& options,
        const std::function<void(std::size_t)>& progress = {});

private:
    lab::Database& database_;
    const lab::Clock& clock_;
    lab::SignedIn who_;
    EventBook book_;
};

} // namespace logistics
