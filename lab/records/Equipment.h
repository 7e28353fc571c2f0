// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/Date.h"

#include <optional>
#include <string>
#include <string_view>

namespace lab {

/// What a bench is made of, and what proves it.
enum class EquipmentKind {
    Fixture, ///< manifold, docks and lines
    Barometer,
    Thermometer,
    FlowController,
    ControlSensor, ///< a sensor that the lab keeps to read its control gas with; never a client's
};

std::string_view word(EquipmentKind kind);
Expected<EquipmentKind> parseEquipmentKind(std::string_view word);

/// One calibration of a piece of equipment.
struct EquipmentCalibration {
    Date calibratedOn;
    Date dueOn; ///< the last day on which it may be used
    std::string certificate;
    /// A control sensor's: what it shows times this is what was there. 1 for everything else.
    double factor = 1;
    double expandedPercent = 0; ///< U (k = 2), in % of the value
};

/// A piece of equipment and its newest calibration.
struct Equipment {
    std::string id; ///< the lab's own, e.g. "BARO-1"
    EquipmentKind kind = EquipmentKind::Fixture;
    std::string fixture; ///< where it is used, e.g. "1"
    std::string serial; ///< the maker's; a control sensor's module serial
    Date addedOn;
    std::optional<EquipmentCalibration> calibration; ///< none before the first
    std::optional<Date> retiredOn {};
    std::string retiredWhy {};
};

} // namespace lab
