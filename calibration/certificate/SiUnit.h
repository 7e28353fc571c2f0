// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace calibration {

/// True when the text is a unit as the D-SI (SmartCom D-SI brochure, "siunitx" spelling) writes it: factors
/// of an optional prefix, a unit and an optional exponent, e.g. `\milli\gram\litre\tothe{-1}`. The schema
/// takes any text here, so this is checked before a document leaves.
bool isSiUnit(std::string_view text);

} // namespace calibration
