// SPDX-License-Identifier: MIT
#include "calibration/equipment/EquipmentRules.h"

#include "lab/records/Words.h"

#include <algorithm>

namespace calibration {
namespace {

    constexpr lab::Words<EquipmentState, 5> states {{{
        {EquipmentState::Good, "good"},
        {EquipmentState::DueSoon, "due-soon"},
        {EquipmentState::Overdue, "overdue"},
        {EquipmentState::Uncalibrated, "uncalibrated"},
        {EquipmentState::Retired, "retired"},
    }}};

} // namespace

std::string_view word(EquipmentState state) { return states.word(state); }

EquipmentState stateOf(const lab::Equipment& equipment, lab::Date today)
{
    if (equipment.retiredOn)
        return EquipmentState::Retired;
    if (!equipment.calibration)
        return EquipmentState::Uncalibrated;
    const int left = equipment.calibration->dueOn.daysSince(today);
    return left < 0             ? EquipmentState::Overdue
           : left <= remindDays ? EquipmentState::DueSoon
                                : EquipmentState::Good;
}

lab::Expected<void> mayBeUsed(const std::vector<lab::Equipment>& atFixture, lab::Date today)
{
    for (const auto& one : atFixture) {
        const auto state = stateOf(one, today);
        const std::string kind(lab::word(one.kind));
        if (state == EquipmentState::Overdue)
            return lab::refused("equipment.overdue",
                {{"equipment", one.id}, {"kind", kind}, {"date", one.calibration->dueOn.iso()}});
        if (state == EquipmentState::Uncalibrated)
            return lab::refused("equipment.uncalibrated", {{"equipment", one.id}, {"kind", kind}});
    }
    return {};
}

lab::Expected<lab::Equipment> controlSensor(const std::vector<lab::Equipment>& atFixture, lab::Date today)
{
    const auto found = std::ranges::find_if(atFixture, [](const lab::Equipment& one) {
        return one.kind == lab::EquipmentKind::ControlSensor && !one.retiredOn;
    });
    if (found == atFixture.end())
        return lab::refused("control.no-sensor");
    if (auto may = mayBeUsed({*found}, today); !may)
        return tl::make_unexpected(may.error());
    return *found;
}

} // namespace calibration
