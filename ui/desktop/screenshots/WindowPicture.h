// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>

class wxWindow;

namespace ui::desktop {

/// Saves what a window shows on the screen as a PNG file; nothing may lie over it. False when it cannot be
/// written.
bool savePicture(wxWindow& window, const std::filesystem::path& file);

} // namespace ui::desktop
