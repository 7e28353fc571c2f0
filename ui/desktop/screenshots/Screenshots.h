// SPDX-License-Identifier: MIT
#pragma once

#include "lab/Settings.h"
#include "lab/values/Message.h"

#include <filesystem>
#include <optional>

namespace ui::desktop {

/// Opens the window on a passing training lab, always the same one, takes it through a morning's answers, and
/// saves what it shows as PNG files, in light and in dark. Returns what went wrong, if something did; throws
/// lab::Failure when the lab or the folder cannot be made.
std::optional<lab::Message> saveScreenshots(
    const std::filesystem::path& folder, const lab::Settings& settings);

} // namespace ui::desktop
