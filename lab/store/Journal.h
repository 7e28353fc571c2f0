// SPDX-License-Identifier: MIT
#pragma once

#include "lab/records/Staff.h"
#include "lab/values/Date.h"

#include <Poco/JSON/Object.h>

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace lab {

class Database;

/// One line of the journal: who did what to which subject, when, at which station.
struct JournalEntry {
    std::string station;
    std::int64_t seq = 0; ///< counts from 1 within the station; order is by it, not by the clock
    Instant at;
    std::string staff;
    std::string kind; ///< of the command, e.g. "return.receive"
    std::string subject; ///< what it was done to, e.g. a serial
    std::string body; ///< canonical JSON: keys sorted, no blanks
    std::string previousHash;
    std::string hash;
};

/// What an audit found.
struct JournalVerdict {
    /// An entry of the journal, or, when `record` is not empty, a row of another table.
    struct FirstBad {
        std::string station;
        std::int64_t seq = 0;
        std::string why; ///< a code for `ui/text`
        std::string record; ///< e.g. "shot 7c9e…/3"
    };
    int stations = 0;
    std::int64_t entries = 0;
    std::int64_t anchors = 0;
    std::int64_t rows = 0; ///< of other tables, checked by their hashes
    std::optional<FirstBad> firstBad;

    bool intact() const { return !firstBad; }
    /// The verdict in words for when it is not intact: "audit.entry" or "audit.record".
    Message complaint() const;
};

/// The end of a station's chain.
struct ChainHead {
    std::string station;
    std::int64_t seq;
    std::string hash;
};

/// What anchors say of the chains: station, entry, its hash.
using Anchored = std::map<std::string, std::map<std::int64_t, std::string>>;

/// The lab's memory: insert only, one hash chain per station. Each entry's hash covers the one before it and
/// everything it says, so that a changed, removed or inserted entry shows. A cut-off tail and a chain that
/// was recomputed as a whole show only against anchors kept elsewhere (lab/audit).
class Journal {
public:
    explicit Journal(Database& database)
        : database_(database)
    {
    }

    /// Adds an entry; only inside Database::write, together with what it tells of. Personal data never goes
    /// into `body`: clients stand there by number.
    void append(const SignedIn& who, Instant at, std::string_view kind, std::string_view subject,
        const Poco::JSON::Object& body);

    /// Adds an entry "clock.moved" when the clock was set back by more than a minute since the station's last
    /// entry, or jumped by `jump` in this program. The order stays by number.
    void noteClock(const SignedIn& who, Instant now, std::optional<std::chrono::milliseconds> jump);

    /// Recomputes every chain and compares it with what was anchored. `progress` hears the number of entries
    /// done, from time to time.
    JournalVerdict verify(
        const std::function<void(std::int64_t)>& progress = {}, const Anchored& anchored = {}) const;

    /// The last entry of every station.
    std::vector<ChainHead> heads() const;

    std::vector<JournalEntry> latest(int most) const;
    std::int64_t size() const;

private:
    Database& database_;
};

} // namespace lab
