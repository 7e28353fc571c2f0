// SPDX-License-Identifier: MIT
#include "ui/desktop/Wording.h"

#include "ui/text/Dates.h"

namespace ui::desktop {

std::string Wording::clock(lab::Instant at) const { return clockTime(at, zone_); }

std::string Wording::day(lab::Date date) const { return shortDate(date, language_); }

std::string Wording::moment(lab::Instant at) const { return day(zone_.dateAt(at)) + " " + clock(at); }

std::string Wording::fullMoment(lab::Instant at) const
{
    return fullDate(zone_.dateAt(at), language_) + " · " + clock(at);
}

std::string Wording::count(std::int64_t number)
{
    auto digits = std::to_string(number);
    constexpr std::string_view narrowSpace = "\u202F";
    for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3)
        digits.insert(static_cast<std::size_t>(at), narrowSpace);
    return digits;
}

} // namespace ui::desktop
