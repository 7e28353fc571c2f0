// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/Date.h"
#include "lab/values/Zone.h"
#include "ui/text/Language.h"

#include <string>

/// Dates and times as people at the desks write them.
namespace ui {

/// "2 Dec", in Spanish "2 dic".
std::string shortDate(lab::Date date, Language language);
/// "Tue 6 Oct 2026"
std::string fullDate(lab::Date date, Language language);
/// "09:42" in that zone.
std::string clockTime(lab::Instant at, const lab::Zone& zone);

} // namespace ui
