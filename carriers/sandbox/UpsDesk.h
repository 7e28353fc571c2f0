// SPDX-License-Identifier: MIT
#pragma once

#include "carriers/sandbox/Faults.h"
#include "carriers/sandbox/ParcelBook.h"
#include "carriers/sandbox/SandboxClock.h"
#include "carriers/sandbox/TokenDesk.h"

#include <atomic>

namespace carriers::sandbox {

/// What was asked of the sandbox so far.
struct SandboxCounts {
    int requests = 0; ///< all of UPS's calls, tokens included
    int tokens = 0;
    int shipments = 0; ///< that were bought
};

/// Answers UPS's calls, and a few of the sandbox's own: POST /sandbox/clock {"now"} sets the time, GET
/// /sandbox/counts tells what was asked. Knows nothing of connections. Any thread.
class UpsDesk {
public:
    explicit UpsDesk(lab::Instant start)
        : clock_(start)
    {
    }

    Answer answer(const Question& question);

    Faults& faults() { return faults_; }
    ParcelBook& parcels() { return parcels_; }
    SandboxClock& clock() { return clock_; }
    SandboxCounts counts() const { return {requests_, tokenRequests_, shipments_}; }

private:
    Answer own(const Question& question);
    Answer call(const Question& question);
    Answer route(const Question& question);

    Faults faults_;
    ParcelBook parcels_;
    SandboxClock clock_;
    TokenDesk tokens_;
    std::atomic<int> requests_ {0};
    std::atomic<int> tokenRequests_ {0};
    std::atomic<int> shipments_ {0};
};

} // namespace carriers::sandbox
