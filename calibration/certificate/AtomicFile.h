// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string_view>

namespace calibration {

/// Writes a file whole or not at all: under another name, onto the disk, then renamed. Throws lab::Failure
/// "file.write".
void writeAtomically(const std::filesystem::path& file, std::string_view content, unsigned mode = 0644);

} // namespace calibration
