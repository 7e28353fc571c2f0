// SPDX-License-Identifier: MIT
#include "carriers/ups/Times.h"

#include "lab/values/Text.h"

#include <algorithm>

namespace carriers::ups {
namespace {

    std::optional<int> digits(std::string_view text)
    {
        const auto value = lab::text::isAllDigits(text) ? lab::text::parseInteger(text) : std::nullopt;
        return value ? std::optional(static_cast<int>(*value)) : std::nullopt;
    }

} // namespace

std::optional<lab::Date> readDay(std::string_view text)
{
    if (text.size() != 8 || !lab::text::isAllDigits(text))
        return std::nullopt;
    const auto iso = std::string(text.substr(0, 4)) + "-" + std::string(text.substr(4, 2)) + "-"
                     + std::string(text.substr(6, 2));
    const auto day = lab::Date::parse(iso);
    return day ? std::optional(*day) : std::nullopt;
}

std::optional<std::chrono::seconds> readTime(std::string_view text)
{
    std::string plain(text);
    std::erase(plain, ':');
    if (plain.empty() || plain.size() > 6 || !lab::text::isAllDigits(plain))
        return std::nullopt;
    plain.insert(0, 6 - plain.size(), '0');
    const std::string_view six = plain;
    const int hours = *digits(six.substr(0, 2));
    const int minutes = *digits(six.substr(2, 2));
    const int seconds = *digits(six.substr(4, 2));
    if (hours > 23 || minutes > 59 || seconds > 59)
        return std::nullopt;
    return std::chrono::hours(hours) + std::chrono::minutes(minutes) + std::chrono::seconds(seconds);
}

std::optional<std::chrono::minutes> readOffset(std::string_view text)
{
    if (text.size() != 6 || (text[0] != '-' && text[0] != '+') || (text[3] != ':' && text[3] != '.'))
        return std::nullopt;
    const auto hours = digits(text.substr(1, 2));
    const auto minutes = digits(text.substr(4, 2));
    if (!hours || !minutes || *hours > 14 || *minutes > 59)
        return std::nullopt;
    const std::chrono::minutes size(*hours * 60 + *minutes);
    return text[0] == '-' ? -size : size;
}

std::string offsetText(std::chrono::minutes offset)
{
    const auto size = std::abs(offset.count());
    const auto two = [](long value) { return (value < 10 ? "0" : "") + std::to_string(value); };
    return (offset.count() < 0 ? "-" : "+") + two(size / 60) + ":" + two(size % 60);
}

} // namespace carriers::ups
