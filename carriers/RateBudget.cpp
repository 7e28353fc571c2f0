// SPDX-License-Identifier: MIT
#include "carriers/RateBudget.h"

#include <algorithm>

namespace carriers {

RateBudget::RateBudget(int perSecond)
    : interval_(
        perSecond > 0 ? Steady::duration(std::chrono::seconds(1)) / perSecond : Steady::duration::zero())
    , slack_(perSecond > 0 ? std::chrono::seconds(1) - interval_ : Steady::duration::zero())
{
}

Steady::time_point RateBudget::next(Steady::time_point now) const
{
    const auto byRate =
        interval_ == Steady::duration::zero() || due_ == Steady::time_point() ? now : due_ - slack_;
    return std::max(byRate, resume_);
}

void RateBudget::spend(Steady::time_point now) { due_ = std::max(due_, now) + interval_; }

void RateBudget::pauseUntil(Steady::time_point moment) { resume_ = std::max(resume_, moment); }

} // namespace carriers
