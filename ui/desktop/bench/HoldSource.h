// SPDX-License-Identifier: MIT
#pragma once

#include "calibration/control/BenchHold.h"
#include "calibration/control/ControlCheck.h"

#include <optional>
#include <string>
#include <vector>

namespace ui::desktop {

/// What the records say of a bench's controls.
struct HoldRecords {
    std::optional<calibration::BenchHold> hold; ///< the open one
    std::vector<calibration::HeldModule> modules; ///< that it lists
    std::vector<calibration::ControlCheck> controls; ///< the newest, the oldest of them first
};

/// What the bench screen asks of the lab about controls and holds. Any thread but the window's; throws
/// lab::Failure when the records or the bench fail.
class HoldSource {
public:
    virtual ~HoldSource() = default;

    virtual HoldRecords controls() = 0;
    virtual lab::Expected<void> explain(const std::string& cause, const std::string& action) = 0;
    /// The thread that controls the bench; takes a minute or two.
    virtual lab::Expected<calibration::ControlCheck> check() = 0;
    virtual lab::Expected<void> release() = 0;
};

} // namespace ui::desktop
