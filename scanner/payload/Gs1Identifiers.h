// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string_view>

namespace scanner {

/// How the value of a GS1 application identifier is built: `digits` leading digits, then up to `rest`
/// further characters, of which there must be at least `leastRest`.
struct Gs1Format {
    int digits = 0;
    int rest = 0;
    int leastRest = 0;
    enum class Check { None, LastDigit, Date } check = Check::None;
    /// Only digits in the rest too.
    bool numeric = false;
};

/// An identifier found in front of a payload.
struct Gs1Identifier {
    std::string_view text;
    Gs1Format format;
    /// Its length is known beforehand, so that no separator need follow.
    bool predefined = false;
};

/// The identifier that the payload begins with; nothing for one that the table does not hold.
std::optional<Gs1Identifier> leadingGs1Identifier(std::string_view payload);

} // namespace scanner
