// SPDX-License-Identifier: MIT
#pragma once

#include "lab/records/Equipment.h"
#include "lab/values/Date.h"
#include "lab/values/Expected.h"

#include <string_view>
#include <vector>

namespace calibration {

/// How a piece of equipment stands on a day.
enum class EquipmentState { Good, DueSoon, Overdue, Uncalibrated, Retired };
std::string_view word(EquipmentState state);

/// Days before the last one at which people are reminded.
inline constexpr int remindDays = 30;

EquipmentState stateOf(const lab::Equipment& equipment, lab::Date today);

/// Whether what is in use at a fixture may be used that day. Refuses with "equipment.overdue" {equipment,
/// kind, date} or "equipment.uncalibrated" {equipment, kind}, naming the first that may not.
lab::Expected<void> mayBeUsed(const std::vector<lab::Equipment>& atFixture, lab::Date today);

/// The control sensor among them, calibrated and in date. Refuses with "control.no-sensor", and as above.
lab::Expected<lab::Equipment> controlSensor(const std::vector<lab::Equipment>& atFixture, lab::Date today);

} // namespace calibration
