// SPDX-License-Identifier: MIT
#include "lab/SettingsFile.h"

#include "lab/AtomicFile.h"
#include "lab/FileContent.h"
#include "lab/values/Text.h"

namespace lab {

void changeSettings(const std::filesystem::path& file, std::map<std::string, std::string> values)
{
    std::string changed;
    auto before = fileContent(file).value_or("");
    if (before.ends_with('\n'))
        before.pop_back();
    for (const auto line : before.empty() ? std::vector<std::string_view>() : text::split(before, '\n')) {
        const auto key = std::string(text::trimmed(line.substr(0, std::min(line.find('='), line.size()))));
        const auto value = values.find(key);
        if (value == values.end()) {
            changed += std::string(line) + "\n";
            continue;
        }
        changed += key + " = " + value->second + "\n";
        values.erase(value);
    }
    for (const auto& [key, value] : values)
        changed += key + " = " + value + "\n";
    writeAtomically(file, changed);
}

} // namespace lab
