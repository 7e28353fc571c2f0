// SPDX-License-Identifier: MIT
#pragma once

#include "lab/records/Staff.h"
#include "lab/values/Date.h"

#include <Poco/JSON/Object.h>

#include <cstdint>
#include <functional>
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

/// What an audit of the whole journal found.
struct JournalVerdict {
    struct FirstBad {
        std::string station;
        std::int64_t seq;
        std::string why; ///< a code for `ui/text`
    };
    int stations = 0;
    std::int64_t entries = 0;
    std::optional<FirstBad> firstBad;

    bool intact() const { return !firstBad; }
};

/// The lab's memory: insert only, one hash chain per station. Each entry's hash covers the one before it and
/// everything it says, so that a changed, removed or inserted entry shows. A cut-off tail does not show in
/// the chain alone.
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

    /// Recomputes every chain. `progress` hears the number of entries done, from time to time.
    JournalVerdict verify(const std::function<void(std::int64_t)>& progress = {}) const;

    std::vector<JournalEntry> latest(int most) const;
    std::int64_t size() const;

private:
    Database& database_;
};

} // namespace lab
