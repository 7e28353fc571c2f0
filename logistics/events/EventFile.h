// SPDX-License-Identifier: MIT
#pragma once

#include "logistics/events/OutsideEvent.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace logistics {

/// How much a file of events may hold.
struct EventLimits {
    std::size_t mostBytes = 16'000'000;
    std::size_t mostRows = 10'000;
};

/// One row of a file: an event, or what is wrong with the row.
struct EventRow {
    std::size_t row; ///< as a spreadsheet or an editor counts it, the header being 1
    EventFields fields; ///< as read, for naming the row in an answer
    lab::Expected<OutsideEvent> event;
};

/// A file of events, read: CSV with a header row, or JSON lines (one object in a line) when it begins with
/// `{`. UTF-8, with or without a byte order mark, any line ends.
struct EventFile {
    std::string hash; ///< SHA-256 of the bytes, in hexadecimal
    std::vector<EventRow> rows;

    /// Refuses the whole file with "import.absent", "import.not-a-file", "import.too-large".
    static lab::Expected<std::string> read(const std::filesystem::path& file, const EventLimits& limits);

    /// Refuses the whole file with "import.empty", "import.too-many-rows", "import.encoding",
    /// "import.separator", "import.column-unknown", "import.column-twice", "import.column-missing" or
    /// "csv.quote"; what is wrong with one row stands at the row: "import.cells", "import.formula",
    /// "import.json", "import.json-value", and what `OutsideEvent::parse` refuses.
    static lab::Expected<EventFile> parse(std::string_view bytes, const EventLimits& limits,
        const lab::SerialFormat& serials = lab::SerialFormat::standard());
};

} // namespace logistics
