// SPDX-License-Identifier: MIT
#include "lab/records/Equipment.h"

#include "lab/records/Words.h"

namespace lab {
namespace {

    constexpr Words<EquipmentKind, 5> kinds {{{
        {EquipmentKind::Fixture, "fixture"},
        {EquipmentKind::Barometer, "barometer"},
        {EquipmentKind::Thermometer, "thermometer"},
        {EquipmentKind::FlowController, "flow-controller"},
        {EquipmentKind::ControlSensor, "control-sensor"},
    }}};

} // namespace

std::string_view word(EquipmentKind kind) { return kinds.word(kind); }
Expected<EquipmentKind> parseEquipmentKind(std::string_view text)
{
    return kinds.parse(text, "equipment.kind");
}

} // namespace lab
