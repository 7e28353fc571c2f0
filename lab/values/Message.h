// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lab {

/// Something a person must be told, as a code with its arguments and never as a sentence: one table in
/// `ui/text` turns it into words, in each language, and `--json` prints it as it is.
///
/// Codes are lower-case words joined by dots and dashes, the subject first: "serial.check", "store.locked".
struct Message {
    using Argument = std::pair<std::string, std::string>;

    std::string code;
    std::vector<Argument> arguments;

    /// The argument of that name, or an empty text.
    std::string_view argument(std::string_view name) const
    {
        for (const auto& [key, value] : arguments)
            if (key == name)
                return value;
        return {};
    }

    bool operator==(const Message&) const = default;
};

} // namespace lab
