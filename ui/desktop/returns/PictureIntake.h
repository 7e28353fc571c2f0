// SPDX-License-Identifier: MIT
#pragma once

#include "ui/desktop/Wording.h"

#include <filesystem>
#include <functional>
#include <vector>

class wxWindow;

namespace ui::desktop {

/// The ways a picture of labels gets into the window: dropped on it, pasted, or chosen from the disk.
class PictureIntake {
public:
    using Take = std::function<void(const std::vector<std::filesystem::path>&)>;

    /// `take` hears of the pictures, in the order given.
    PictureIntake(wxWindow& window, Wording words, Take take);
    ~PictureIntake();

    /// The desktop's dialog for files.
    void choose();
    /// True when the clipboard held a picture (or picture files).
    bool paste();
    /// What a drop does.
    void takeFiles(const std::vector<std::filesystem::path>& files);

private:
    std::filesystem::path keepPasted();

    wxWindow& window_;
    Wording words_;
    Take take_;
    std::filesystem::path pastedFolder_; ///< removed with this
    int pasted_ = 0;
};

} // namespace ui::desktop
