// SPDX-License-Identifier: MIT
#pragma once

#include "ui/day/DayResult.h"
#include "ui/text/Language.h"

#include <Poco/JSON/Object.h>

#include <string>

namespace ui {

/// The day as one HTML page that needs nothing beside it: what came in, what the bench found, what is planned,
/// where the parcels are, and what went wrong.
std::string reportHtml(const DayResult& result, Language language);

/// The counts by the contract of `flexcal day --json`.
Poco::JSON::Object toJson(const DayResult& result, Language language);

} // namespace ui
