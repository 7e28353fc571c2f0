// SPDX-License-Identifier: MIT
#include "lab/FileContent.h"

#include <fstream>
#include <sstream>

namespace lab {

std::optional<std::string> fileContent(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary);
    std::stringstream text;
    text << in.rdbuf();
    return in ? std::optional(text.str()) : std::nullopt;
}

} // namespace lab
