// SPDX-License-Identifier: MIT
#include "lab/values/Text.h"

#include <Poco/UTF8Encoding.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace lab::text {

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view blanks = " \t\r\n";
    const auto first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

std::string upper(std::string_view text)
{
    std::string result(text);
    for (auto& character : result)
        if (character >= 'a' && character <= 'z')
            character = static_cast<char>(character - 'a' + 'A');
    return result;
}

bool isDigit(char character) { return character >= '0' && character <= '9'; }
bool isCapital(char character) { return character >= 'A' && character <= 'Z'; }

bool isAllDigits(std::string_view text) { return !text.empty() && std::ranges::all_of(text, isDigit); }

bool hasControlCharacters(std::string_view text)
{
    return std::ranges::any_of(text, [](char c) { return (c >= 0 && c < 0x20) || c == 0x7F; });
}

bool isPrintableAscii(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return c >= 0x20 && c < 0x7F; });
}

bool isUtf8(std::string_view text)
{
    while (!text.empty()) {
        const auto lead = static_cast<unsigned char>(text.front());
        const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        const auto bytes = text.substr(0, length);
        if (bytes.size() < length
            || !Poco::UTF8Encoding::isLegal(
                reinterpret_cast<const unsigned char*>(bytes.data()), static_cast<int>(length)))
            return false;
        text.remove_prefix(length);
    }
    return true;
}

bool hasDirectionControls(std::string_view text)
{
    // U+200E, 200F; 202A to 202E; 2066 to 2069
    for (auto at = text.find("\xE2"); at != std::string_view::npos; at = text.find("\xE2", at + 1)) {
        const auto rest = text.substr(at + 1, 2);
        if (rest.size() == 2
            && ((rest[0] == '\x80'
                    && ((rest[1] >= '\x8E' && rest[1] <= '\x8F') || (rest[1] >= '\xAA' && rest[1] <= '\xAE')))
                || (rest[0] == '\x81' && rest[1] >= '\xA6' && rest[1] <= '\xA9')))
            return true;
    }
    return false;
}

std::string shown(std::string_view text, std::size_t most)
{
    std::string result;
    for (const char c : text.substr(0, most)) {
        if (c >= 0x20 && c < 0x7F)
            result += c;
        else
            result += "\\x" + hex({&c, 1});
    }
    if (text.size() > most)
        result += "…";
    return result;
}

std::string number(double value, int decimals)
{
    // Large enough for the largest double in fixed notation with the decimals we print.
    std::array<char, 400> buffer {};
    const auto [end, error] = std::to_chars(
        buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed, decimals);
    std::string result(buffer.data(), error == std::errc() ? end : buffer.data());
    // "-0.00" says less than "0.00".
    if (result.starts_with('-') && result.find_first_not_of("-0.") == std::string::npos)
        result.erase(0, 1);
    return result;
}

std::string exactNumber(double value)
{
    std::array<char, 64> buffer {};
    const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    return {buffer.data(), error == std::errc() ? end : buffer.data()};
}

std::optional<std::int64_t> parseInteger(std::string_view text)
{
    std::int64_t value = 0;
    const auto* last = text.data() + text.size();
    const auto [end, error] = std::from_chars(text.data(), last, value);
    if (text.empty() || error != std::errc() || end != last)
        return std::nullopt;
    return value;
}

std::optional<double> parseNumber(std::string_view text)
{
    double value = 0;
    const auto* last = text.data() + text.size();
    const auto [end, error] = std::from_chars(text.data(), last, value);
    if (text.empty() || error != std::errc() || end != last || !std::isfinite(value))
        return std::nullopt;
    return value;
}

std::string hex(std::string_view bytes)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string result;
    result.reserve(bytes.size() * 2);
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        result += digits[byte >> 4U];
        result += digits[byte & 0xFU];
    }
    return result;
}

std::optional<std::string> fromHex(std::string_view digits)
{
    if (digits.size() % 2 != 0)
        return std::nullopt;
    std::string bytes;
    for (std::size_t i = 0; i < digits.size(); i += 2) {
        unsigned value = 0;
        const auto* last = digits.data() + i + 2;
        const auto [end, error] = std::from_chars(digits.data() + i, last, value, 16);
        if (error != std::errc() || end != last)
            return std::nullopt;
        bytes += static_cast<char>(value);
    }
    return bytes;
}

std::vector<std::string_view> split(std::string_view text, char separator)
{
    std::vector<std::string_view> parts;
    std::size_t start = 0;
    while (true) {
        const auto end = text.find(separator, start);
        parts.push_back(text.substr(start, end - start));
        if (end == std::string_view::npos)
            return parts;
        start = end + 1;
    }
}

} // namespace lab::text
