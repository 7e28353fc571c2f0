// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/Date.h"

namespace logistics {

/// "The fourth Thursday in November": days that holiday rules name, for any year.
lab::Date nthWeekday(int year, std::chrono::month month, std::chrono::weekday weekday, unsigned index);
lab::Date lastWeekday(int year, std::chrono::month month, std::chrono::weekday weekday);

} // namespace logistics
