// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>

namespace lab {

/// A folder that is made whole or not at all: filled beside its place under another name, then moved there. A
/// crash or a full disk leaves nothing under its name. Throws Failure "file.write".
class NewFolder {
public:
    /// Whether something that is not an empty folder has that name.
    static bool isTaken(const std::filesystem::path& folder);

    explicit NewFolder(const std::filesystem::path& folder);
    /// Removes what was made, unless it was moved into place.
    ~NewFolder();
    NewFolder(const NewFolder&) = delete;
    NewFolder& operator=(const NewFolder&) = delete;

    /// Where to make it.
    const std::filesystem::path& path() const { return making_; }
    /// Gives it its name.
    void moveIntoPlace();

private:
    std::filesystem::path name_;
    std::filesystem::path making_;
    bool inPlace_ = false;
};

} // namespace lab
