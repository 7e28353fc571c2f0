// SPDX-License-Identifier: MIT
#pragma once

#include "lab/Executor.h"
#include "lab/store/ChangeWatch.h"

#include <functional>
#include <memory>

namespace ui::desktop {

/// Keeps the desks up with what others do in the same lab: looks into the journal in the background whenever
/// it is told to, and says when it has grown. UI thread only.
class LabWatch : public std::enable_shared_from_this<LabWatch> {
public:
    LabWatch(lab::Database& database, lab::Executor& executor);

    /// Somebody, perhaps this window, did something; or the records could not be read, which the desks then
    /// find out and show for themselves.
    std::function<void()> onChange;

    /// To be called at most every second. Ignored while the last look is still under way.
    void look();

private:
    lab::Executor& executor_;
    /// Shared with the work, which may still run when this is gone.
    std::shared_ptr<lab::ChangeWatch> watch_;
    bool looking_ = false;
};

} // namespace ui::desktop
