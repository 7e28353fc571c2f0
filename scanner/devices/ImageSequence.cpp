// SPDX-License-Identifier: MIT
#include "scanner/devices/ImageSequence.h"

#include "lab/values/Failure.h"
#include "scanner/ImageFile.h"
#include "scanner/devices/WatchFolder.h"

#include <algorithm>

namespace scanner {

ImageSequence::ImageSequence(const std::filesystem::path& folder)
    : folder_(folder)
{
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(folder, error))
        if (WatchFolder::isPicture(entry.path()))
            files_.push_back(entry.path());
    std::ranges::sort(files_);
}

std::optional<Frame> ImageSequence::next(std::chrono::milliseconds /*within*/)
{
    if (shown_ == files_.size())
        throw lab::Failure({"camera.lost", {{"device", folder_.string()}}});
    auto frame = readImage(files_[shown_++]);
    if (!frame)
        return std::nullopt;
    return *std::move(frame);
}

} // namespace scanner
