// SPDX-License-Identifier: MIT
#include "logistics/rules/HolidayRule.h"

namespace logistics {

namespace chrono = std::chrono;

lab::Date nthWeekday(int year, chrono::month month, chrono::weekday weekday, unsigned index)
{
    return lab::Date(chrono::sys_days(chrono::year(year) / month / weekday[index]));
}

lab::Date lastWeekday(int year, chrono::month month, chrono::weekday weekday)
{
    return lab::Date(chrono::sys_days(chrono::year(year) / month / weekday[chrono::last]));
}

} // namespace logistics
