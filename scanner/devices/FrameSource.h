// SPDX-License-Identifier: MIT
#pragma once

#include "scanner/Frame.h"

#include <chrono>
#include <optional>

namespace scanner {

/// Where live pictures come from: a camera, or a sequence of images that stands in for one.
class FrameSource {
public:
    virtual ~FrameSource() = default;

    /// The next picture, or nothing when none came in that time. Throws lab::Failure "camera.lost" {device}
    /// when there will be none any more.
    virtual std::optional<Frame> next(std::chrono::milliseconds within) = 0;
};

} // namespace scanner
