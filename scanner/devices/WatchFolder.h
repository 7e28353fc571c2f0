// SPDX-License-Identifier: MIT
#pragma once

#include "scanner/FileDescriptor.h"

#include <filesystem>
#include <functional>
#include <thread>

namespace scanner {

/// A folder into which a telephone or a document scanner drops pictures. Each picture is told once: it is
/// moved into the subfolder `read` first, and told under its new name there, so that a program started again
/// does not take a box in twice. Pictures that lay there before are told too, the oldest first. A folder that
/// is not there (a share that is not mounted) is waited for.
class WatchFolder {
public:
    /// `onPicture` hears of each picture in this object's own thread.
    WatchFolder(std::filesystem::path folder, std::function<void(const std::filesystem::path&)> onPicture);
    ~WatchFolder();
    WatchFolder(const WatchFolder&) = delete;
    WatchFolder& operator=(const WatchFolder&) = delete;

    /// The name's ending is one of a picture that `readImage` knows, and it is not hidden.
    static bool isPicture(const std::filesystem::path& file);

private:
    void run(const std::stop_token& stop);
    void watch(int notices, const std::stop_token& stop);
    bool takeWaiting();
    void take(const std::filesystem::path& file);

    std::filesystem::path folder_;
    std::function<void(const std::filesystem::path&)> onPicture_;
    FileDescriptor wakeUp_; ///< readable once this is to end
    std::jthread thread_;
};

} // namespace scanner
