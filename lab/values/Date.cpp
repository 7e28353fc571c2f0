// SPDX-License-Identifier: MIT
#include "lab/values/Date.h"

#include "lab/values/Text.h"

#include <array>
#include <cstdio>

namespace lab {
namespace {

    tl::unexpected<Message> badForm(std::string_view text)
    {
        return refused("date.form", {{"text", text::shown(text)}});
    }

} // namespace

Expected<Date> Date::parse(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return badForm(text);
    const auto digits = {text.substr(0, 4), text.substr(5, 2), text.substr(8, 2)};
    for (const auto part : digits)
        if (!text::isAllDigits(part))
            return badForm(text);

    const auto number = [](std::string_view part) { return static_cast<int>(*text::parseInteger(part)); };
    const std::chrono::year_month_day civil(std::chrono::year(number(text.substr(0, 4))),
        std::chrono::month(static_cast<unsigned>(number(text.substr(5, 2)))),
        std::chrono::day(static_cast<unsigned>(number(text.substr(8, 2)))));
    if (!civil.ok())
        return refused("date.none", {{"text", std::string(text)}});
    return Date(std::chrono::sys_days(civil));
}

std::string Date::iso() const
{
    const auto date = civil();
    std::array<char, 32> buffer {};
    std::snprintf(buffer.data(), buffer.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
        static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return buffer.data();
}

std::string isoInstant(Instant at)
{
    const auto day = std::chrono::floor<std::chrono::days>(at);
    const std::chrono::hh_mm_ss time(at - day);
    std::array<char, 32> buffer {};
    std::snprintf(buffer.data(), buffer.size(), "T%02d:%02d:%02d.%03dZ",
        static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
        static_cast<int>(time.seconds().count()), static_cast<int>(time.subseconds().count()));
    return Date(day).iso() + buffer.data();
}

Expected<Instant> parseInstant(std::string_view text)
{
    if (text.size() != 24 || text[10] != 'T' || text[13] != ':' || text[16] != ':' || text[19] != '.'
        || text[23] != 'Z')
        return badForm(text);
    const auto date = Date::parse(text.substr(0, 10));
    if (!date)
        return tl::make_unexpected(date.error());
    const auto field = [&](std::size_t at, std::size_t length, int below) -> int {
        const auto part = text.substr(at, length);
        const auto value = text::isAllDigits(part) ? text::parseInteger(part) : std::nullopt;
        return value && *value < below ? static_cast<int>(*value) : -1;
    };
    const auto hours = field(11, 2, 24);
    const auto minutes = field(14, 2, 60);
    const auto seconds = field(17, 2, 60);
    const auto milliseconds = field(20, 3, 1000);
    if (hours < 0 || minutes < 0 || seconds < 0 || milliseconds < 0)
        return badForm(text);
    return Instant(date->days()) + std::chrono::hours(hours) + std::chrono::minutes(minutes)
           + std::chrono::seconds(seconds) + std::chrono::milliseconds(milliseconds);
}

} // namespace lab
