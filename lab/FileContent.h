// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace lab {

/// The bytes of a file; none when it cannot be read.
std::optional<std::string> fileContent(const std::filesystem::path& file);

} // namespace lab
