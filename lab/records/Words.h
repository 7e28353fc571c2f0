// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/Expected.h"
#include "lab/values/Text.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace lab {

/// The words that stand for an enumeration's values in records and JSON, in one table.
template <class Enum, std::size_t Count> struct Words {
    std::array<std::pair<Enum, std::string_view>, Count> rows;

    constexpr std::string_view word(Enum value) const
    {
        for (const auto& [key, text] : rows)
            if (key == value)
                return text;
        return {};
    }

    /// Refuses an unknown word with that code.
    Expected<Enum> parse(std::string_view text, const char* refusal) const
    {
        for (const auto& [key, known] : rows)
            if (known == text)
                return key;
        return refused(refusal, {{"text", text::shown(text)}});
    }
};

} // namespace lab
