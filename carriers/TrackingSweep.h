// SPDX-License-Identifier: MIT
#pragma once

#include "carriers/Carrier.h"

#include <functional>

namespace lab {
class Clock;
class Database;
} // namespace lab

namespace carriers {

/// What a sweep did.
struct SweepCounts {
    int parcels = 0; ///< that were answered
    int requests = 0; ///< that it took
    int failed = 0; ///< without an answer, or not asked for because nothing answered any more
    std::optional<lab::Message> firstFailure;
    std::string heldBy; ///< whose sweep is under way; nothing was asked then
};

/// Asks the carrier about many parcels and brings the records up to its answers: at the same time within the
/// rate budget, in batches of which each is stored in one transaction.
class TrackingSweep {
public:
    TrackingSweep(lab::Database& database, Carrier& carrier, const lab::Clock& clock)
        : database_(database)
        , carrier_(carrier)
        , clock_(clock)
    {
    }

    /// Asks about every parcel that is due (parcelsToPoll), and says when each is due again. One station of
    /// the lab sweeps at a time, because the carrier counts the requests of all of them together.
    SweepCounts runDue(const std::string& station, std::chrono::seconds patience,
        const std::function<void(int)>& progress = {});
    /// Asks about these. Ends after `patience`, or with the first batch that has no answer at all. `progress`
    /// hears parcels done. Throws lab::Failure only when the records cannot be written.
    SweepCounts run(std::span<const lab::TrackingNumber> numbers, std::chrono::seconds patience,
        const std::function<void(int)>& progress = {});

private:
    using Deadline = std::chrono::steady_clock::time_point;

    /// Asks about one batch and stores what was answered; false when nothing was.
    bool askAndStore(std::span<const lab::TrackingNumber> batch, Deadline deadline, SweepCounts& counts);
    void store(std::span<const TrackingAnswer> answers);

    lab::Database& database_;
    Carrier& carrier_;
    const lab::Clock& clock_;
};

} // namespace carriers
