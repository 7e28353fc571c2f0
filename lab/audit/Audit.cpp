// SPDX-License-Identifier: MIT
#include "lab/audit/Audit.h"

#include "lab/store/RowSeal.h"

namespace lab {

JournalVerdict audit(Database& database, const AnchorBook& book, const std::optional<PublicKey>& key,
    const std::function<void(std::int64_t)>& progress)
{
    // The anchors first: the journal may grow while it is read, and then no anchor is ahead of it.
    const auto lines = book.read(key);
    Anchored anchored;
    std::optional<JournalVerdict::FirstBad> badAnchor;
    for (const auto& line : lines) {
        if (line.fault.empty())
            anchored[line.anchor.station].emplace(line.anchor.seq, line.anchor.hash);
        else if (!badAnchor)
            badAnchor = {line.anchor.station, line.anchor.seq, line.fault, ""};
    }

    auto verdict = Journal(database).verify(progress, anchored);
    verdict.anchors = static_cast<std::int64_t>(lines.size());
    if (!verdict.firstBad)
        verdict.firstBad = badAnchor;
    for (const auto& table : sealedTables()) {
        const auto rows = checkSeals(database, table);
        verdict.rows += rows.checked;
        if (rows.firstBad && !verdict.firstBad)
            verdict.firstBad = {"", 0, rows.why, std::string(table.name) + " " + *rows.firstBad};
    }
    return verdict;
}

} // namespace lab
