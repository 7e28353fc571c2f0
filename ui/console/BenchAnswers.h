// SPDX-License-Identifier: MIT
#pragma once

#include "calibration/control/BenchHold.h"
#include "calibration/control/ControlCheck.h"

#include <Poco/JSON/Object.h>

/// What the `bench` commands answer with `--json`.
namespace ui::console {

Poco::JSON::Object toJson(const calibration::ControlCheck& check);
Poco::JSON::Object toJson(const calibration::TouchedModule& module);
/// With every module that it lists.
Poco::JSON::Object toJson(
    const calibration::BenchHold& hold, const std::vector<calibration::HeldModule>& modules);
/// A moment in UTC: "2026-10-06T13:05:00Z".
std::string isoTime(lab::Instant at);

} // namespace ui::console
