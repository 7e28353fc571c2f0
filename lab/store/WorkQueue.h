// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/Date.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace lab {

class Clock;
class Database;

/// A kind of work that waits in the records: which rows of which table, in which order.
struct WorkKind {
    std::string_view table; ///< has the columns claimed_by and lease_until
    std::string_view key;
    std::string_view waiting; ///< a condition on the table's row, which stands there as `w`; `$1` is now
    std::string_view order;
};

/// Modules taken in that wait for the bench, by serial.
extern const WorkKind benchDemand;
/// Parcels that may have moved since the carrier was last asked, those not asked for the longest time first.
extern const WorkKind parcelsToPoll;
/// Notices that wait to be sent, the oldest first.
extern const WorkKind noticesToSend;

/// Hands out work so that no two stations do the same. What is claimed belongs to this queue until its lease
/// is over; a station that dies meanwhile loses it, and another gets it. On a server, stations that claim at
/// the same time pass over each other's rows instead of waiting.
class WorkQueue {
public:
    /// `station` is whose claims they are.
    WorkQueue(Database& database, const Clock& clock, const WorkKind& kind, const std::string& station,
        std::chrono::milliseconds lease);
    /// Gives back what it still holds.
    ~WorkQueue();
    WorkQueue(const WorkQueue&) = delete;
    WorkQueue& operator=(const WorkQueue&) = delete;

    /// How much waits, claimed or not.
    int waiting() const;
    /// Takes up to `most` in the kind's order, and returns their keys by name. Not inside Database::write: a
    /// claim stands at once.
    std::vector<std::string> claim(int most);
    /// Gives one back, done or not; nothing when the lease was over and another has it now.
    void release(const std::string& key);

private:
    Database& database_;
    const Clock& clock_;
    WorkKind kind_;
    std::string
        holder_; ///< the station and a word of this queue's own, because a station may run two programs
    std::chrono::milliseconds lease_;
    std::set<std::string> held_;
};

} // namespace lab
