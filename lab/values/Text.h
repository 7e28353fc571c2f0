// SPDX-License-Identifier: MIT
#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Plain text, free of the locale: a decimal comma that a window's locale brings never reaches a record, a
/// certificate or a file.
namespace lab::text {

/// Without spaces, tabs and line ends on both sides.
std::string_view trimmed(std::string_view text);

/// ASCII letters in capitals; every other byte as it is.
std::string upper(std::string_view text);

bool isDigit(char character);
bool isCapital(char character);
bool isAllDigits(std::string_view text);

/// True when a byte below 0x20 or 0x7F stands in the text (a scanner's GS among them).
bool hasControlCharacters(std::string_view text);

/// True for printable ASCII only.
bool isPrintableAscii(std::string_view text);

/// True for whole, well-formed UTF-8.
bool isUtf8(std::string_view text);

/// True when an invisible character stands in the UTF-8 text that turns the direction of writing: what is
/// shown would read otherwise than what is kept.
bool hasDirectionControls(std::string_view text);

/// The text for showing back to a person: control and non-ASCII bytes as `\xNN`, cut after `most` bytes with
/// an ellipsis, so that a hostile code cannot spoil a screen or a log.
std::string shown(std::string_view text, std::size_t most = 40);

/// Fixed decimals with a point, e.g. number(0.0381, 3) = "0.038". Rounds to nearest.
std::string number(double value, int decimals);

/// The shortest text that reads back as the same double.
std::string exactNumber(double value);

/// A whole number, nothing else around it.
std::optional<std::int64_t> parseInteger(std::string_view text);
/// A finite decimal number with a point, nothing else around it.
std::optional<double> parseNumber(std::string_view text);

/// Lower-case hexadecimal, two digits a byte.
std::string hex(std::string_view bytes);
/// The bytes of hexadecimal digits, two each; none when the text is anything else.
std::optional<std::string> fromHex(std::string_view digits);

/// The parts point into `text`.
std::vector<std::string_view> split(std::string_view text, char separator);
/// They would outlive it.
template <std::same_as<std::string> Temporary>
std::vector<std::string_view> split(Temporary&& text, char separator) = delete;

} // namespace lab::text
