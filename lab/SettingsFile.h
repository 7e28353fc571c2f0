// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <map>
#include <string>

namespace lab {

/// Writes these values into a file of settings, each in the line where its key stands or at the end; comments
/// and every other line stay. The file is there whole before or after, whatever happens between; one that is
/// not there is made. Whoever calls has had the values checked by Settings. Throws Failure "file.write"
/// {file}.
void changeSettings(const std::filesystem::path& file, std::map<std::string, std::string> values);

} // namespace lab
