// SPDX-License-Identifier: MIT
#include "ui/day/Files.h"

#include "lab/values/Failure.h"

#include <fstream>

namespace ui {

void writeWhole(const std::filesystem::path& file, const std::string& content)
{
    const auto beside = std::filesystem::path(file.string() + ".part");
    std::ofstream out(beside, std::ios::binary);
    out << content;
    out.close();
    std::error_code error;
    if (out)
        std::filesystem::rename(beside, file, error);
    if (!out || error)
        throw lab::Failure({"file.write", {{"file", file.string()}}});
}

} // namespace ui
