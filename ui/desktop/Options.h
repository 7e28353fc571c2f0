// SPDX-License-Identifier: MIT
#pragma once

#include "lab/Settings.h"

#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace ui::desktop {

/// What the window's program was asked on its command line.
struct Options {
    std::optional<std::filesystem::path> config; ///< --config
    std::vector<std::string> overrides; ///< --set
    std::optional<std::filesystem::path> screenshots; ///< --screenshots: pictures of the window, and no more

    /// The settings of --config, else of the user's own file when there is one, else the standard ones; with
    /// --set over them.
    lab::Expected<lab::Settings> settings() const;
    /// The file that they come from; empty when there is none.
    std::filesystem::path settingsFile() const;
};

/// The options, or the code to exit with: help was asked for, or the command line is wrong (then that was
/// said on standard error).
std::variant<Options, int> parseOptions(int argc, char** argv);

} // namespace ui::desktop
