// SPDX-License-Identifier: MIT
#pragma once

#include "carriers/Pace.h"

namespace carriers {

/// How often a carrier may be asked: a bucket that refills at a steady rate and holds one second's worth, and
/// a pause when the carrier asked for one. Not for two threads.
class RateBudget {
public:
    /// `perSecond` 0 is without limit.
    explicit RateBudget(int perSecond);

    /// When the next request may go; not after `now` when it may go at once.
    Steady::time_point next(Steady::time_point now) const;
    /// A request goes out; to be called when `next` allows it.
    void spend(Steady::time_point now);
    /// Nothing goes before that moment.
    void pauseUntil(Steady::time_point moment);
    Steady::time_point pausedUntil() const { return resume_; }

private:
    Steady::duration interval_;
    Steady::duration slack_; ///< how far ahead of the steady rate a burst may run
    Steady::time_point due_ {}; ///< when the steady rate would let the next one go
    Steady::time_point resume_ {};
};

} // namespace carriers
