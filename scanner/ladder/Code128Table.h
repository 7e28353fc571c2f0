// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

/// The characters of Code 128 (ISO/IEC 15417).
namespace scanner::code128 {

inline constexpr int startA = 103;
inline constexpr int startC = 105;
inline constexpr int stop = 106;
inline constexpr int modulesPerCharacter = 11;
inline constexpr int modulesOfStop = 13;

/// Widths of bars and spaces in turn, a bar first, in modules: six digits, seven for `stop`.
std::string_view widths(int value);

/// What the check character must be: the weighted sum modulo 103 of the start and data characters.
int checkOf(std::span<const int> values);

/// What start and data characters say.
struct Text {
    std::string bytes; ///< FNC1 in front is left out, elsewhere it is 0x1D
    bool isGs1 = false; ///< FNC1 was in front
};

/// Nothing for values that no encoder makes: a start inside, a code set that nothing follows, FNC4.
std::optional<Text> textOf(std::span<const int> values);

} // namespace scanner::code128
