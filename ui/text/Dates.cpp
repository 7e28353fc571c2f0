// SPDX-License-Identifier: MIT
#include "ui/text/Dates.h"

#include <array>

namespace ui {
namespace {

    constexpr std::array<std::array<const char*, 12>, 2> months {
        {{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"},
            {"ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"}}};
    constexpr std::array<std::array<const char*, 7>, 2> weekdays {
        {{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"},
            {"dom", "lun", "mar", "mié", "jue", "vie", "sáb"}}};

    std::size_t row(Language language) { return language == Language::English ? 0 : 1; }

} // namespace

std::string shortDate(lab::Date date, Language language)
{
    const auto civil = date.civil();
    return std::to_string(static_cast<unsigned>(civil.day())) + " "
           + months[row(language)][static_cast<unsigned>(civil.month()) - 1];
}

std::string fullDate(lab::Date date, Language language)
{
    return std::string(weekdays[row(language)][date.weekday().c_encoding()]) + " " + shortDate(date, language)
           + " " + std::to_string(static_cast<int>(date.civil().year()));
}

std::string clockTime(lab::Instant at, const lab::Zone& zone)
{
    const auto minutes = zone.minuteOfDay(at);
    const auto two = [](int value) { return (value < 10 ? "0" : "") + std::to_string(value); };
    return two(minutes / 60) + ":" + two(minutes % 60);
}

} // namespace ui
