// SPDX-License-Identifier: MIT
#pragma once

#include "scanner/devices/FrameSource.h"

#include <filesystem>
#include <vector>

namespace scanner {

/// The pictures of a folder in the order of their names, each once, as a camera would show them. They are
/// read in this process: for pictures of our own making, in tests and training.
class ImageSequence : public FrameSource {
public:
    explicit ImageSequence(const std::filesystem::path& folder);

    std::optional<Frame> next(std::chrono::milliseconds within) override;

private:
    std::filesystem::path folder_;
    std::vector<std::filesystem::path> files_;
    std::size_t shown_ = 0;
};

} // namespace scanner
