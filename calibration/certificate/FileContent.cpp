// SPDX-License-Identifier: MIT
#include "calibration/certificate/FileContent.h"

#include <fstream>
#include <sstream>

namespace calibration {

std::optional<std::string> fileContent(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary);
    std::stringstream text;
    text << in.rdbuf();
    return in ? std::optional(text.str()) : std::nullopt;
}

} // namespace calibration
