// SPDX-License-Identifier: MIT
#pragma once

#include "lab/Settings.h"

#include <functional>
#include <string>

namespace ui::desktop {

class LabWindow;

/// The bench and the planner after the morning's returns, for pictures.
namespace Afternoon {
    /// Takes a picture of that window under that name.
    using Photographer = std::function<void(LabWindow& window, const std::string& name)>;

    /// A batch under way on a training bench in its own time, stopped when it has been seen.
    void watchABatch(LabWindow& window, const Photographer& photograph);
    /// A batch from its verdicts to its certificates, then the plan; `window` is on a bench in fast time.
    void certifyAndPlan(LabWindow& window, const Photographer& photograph);
} // namespace Afternoon

} // namespace ui::desktop
