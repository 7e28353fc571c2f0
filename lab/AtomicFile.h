// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string_view>

namespace lab {

/// Writes a file whole or not at all: under another name, onto the disk, then renamed. Two programs may write
/// the same file at once; the later one's content stays. Throws Failure "file.write".
void writeAtomically(const std::filesystem::path& file, std::string_view content, unsigned mode = 0644);

} // namespace lab
