// SPDX-License-Identifier: MIT
#include "ui/desktop/live/LabWatch.h"

#include "lab/values/Failure.h"

namespace ui::desktop {

LabWatch::LabWatch(lab::Database& database, lab::Executor& executor)
    : executor_(executor)
    , watch_(std::make_shared<lab::ChangeWatch>(database))
{
}

void LabWatch::look()
{
    if (looking_)
        return;
    looking_ = true;
    executor_.inBackground([&executor = executor_, watch = watch_, self = weak_from_this()] {
        bool changed = true;
        try {
            changed = watch->changed();
        } catch (const lab::Failure&) { // NOLINT(bugprone-empty-catch): a desk that reads meets it again and
                                        // says so
        }
        executor.onUiThread([self, changed] {
            const auto session = self.lock();
            if (!session)
                return;
            session->looking_ = false;
            if (changed && session->onChange)
                session->onChange();
        });
    });
}

} // namespace ui::desktop
