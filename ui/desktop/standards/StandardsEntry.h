// SPDX-License-Identifier: MIT
#pragma once

#include "ui/desktop/standards/StandardsState.h"

namespace ui::desktop {

// What was typed into a form, in the order of its fields, as values. Each refuses with what the value itself
// refuses, and with "standards.number" {field, text} where a number was wanted.
lab::Expected<lab::ReferenceGas> gasOf(const std::vector<std::string>& typed);
lab::Expected<lab::Equipment> instrumentOf(const std::vector<std::string>& typed, lab::Date today);
lab::Expected<lab::EquipmentCalibration> calibrationOf(const std::vector<std::string>& typed);

} // namespace ui::desktop
