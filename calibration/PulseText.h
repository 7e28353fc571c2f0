// SPDX-License-Identifier: MIT
#pragma once

#include "calibration/bench/BenchValues.h"
#include "lab/values/Expected.h"

#include <string>
#include <string_view>

namespace calibration {

/// A raw pulse as records keep it: "interval in ms;µA per count;" and four hexadecimal digits a sample.
std::string pulseText(const Pulse& pulse);
/// Refuses with "pulse.form".
lab::Expected<Pulse> parsePulse(std::string_view text);

} // namespace calibration
