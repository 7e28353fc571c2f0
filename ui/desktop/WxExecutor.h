// SPDX-License-Identifier: MIT
#pragma once

#include "lab/Executor.h"

namespace ui::desktop {

/// Background work for the window: one worker thread, and results brought to wx's event loop.
class WxExecutor : public lab::ThreadExecutor {
public:
    WxExecutor();
};

} // namespace ui::desktop
