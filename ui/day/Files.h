// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>

namespace ui {

/// Writes a file so that it is there whole or not at all; throws lab::Failure "file.write".
void writeWhole(const std::filesystem::path& file, const std::string& content);

} // namespace ui
