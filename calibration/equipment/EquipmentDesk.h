// SPDX-License-Identifier: MIT
#pragma once

#include "lab/records/Equipment.h"
#include "lab/records/ReferenceGas.h"
#include "lab/records/Staff.h"
#include "lab/store/Commands.h"
#include "lab/values/Zone.h"

#include <string>

namespace calibration {

/// Keeps the records of what the lab measures with: fixtures, instruments, gas lots. Also while a bench is
/// held, because mending it needs this.
class EquipmentDesk {
public:
    EquipmentDesk(lab::Database& database, const lab::Clock& clock);

    lab::Date today() const;

    /// "equipment.add", technicians and supervisors. Refuses with "equipment.name" (1 to 24 of A–Z, 0–9 and
    /// "-"), "equipment.known", "equipment.serial" (none given), "equipment.fixture", "serial.*" (a control
    /// sensor's is a module serial), "equipment.one-sensor" (the fixture has one in use), "equipment.module"
    /// (the serial is a module of the programme).
    lab::Expected<lab::Equipment> add(const lab::SignedIn& who, const lab::Equipment& equipment);
    /// "equipment.calibrated", technicians and supervisors. Refuses with "equipment.unknown",
    /// "equipment.retired", "equipment.certificate" (none given), "equipment.dates" (done on a day to come,
    /// or due no later than done), "equipment.numbers" (U or the factor is not above 0, or a factor is given
    /// to what has none), "equipment.entered" (there is one of that day).
    lab::Expected<lab::Equipment> calibrated(
        const lab::SignedIn& who, const std::string& id, const lab::EquipmentCalibration& calibration);
    /// "equipment.retire", supervisors. Refuses with "equipment.unknown", "equipment.retired",
    /// "equipment.reason" (none given).
    lab::Expected<lab::Equipment> retire(
        const lab::SignedIn& supervisor, const std::string& id, const std::string& why);

    /// "gas.add", technicians and supervisors. Refuses with "gas.lot" (1 to 24 printable characters without
    /// spaces), "gas.known", "gas.numbers" (value, U or k is not above 0, or a pressure below 0),
    /// "gas.no-certificate", "gas.solution" (a wet bath without the volume of its solution, or dry gas with
    /// one), "gas.expired".
    lab::Expected<lab::ReferenceGas> addGas(const lab::SignedIn& who, const lab::ReferenceGas& gas);
    /// "gas.retire", supervisors: the lot is not connected any more. Refuses with "gas.unknown",
    /// "gas.retired", "equipment.reason".
    lab::Expected<void> retireGas(
        const lab::SignedIn& supervisor, const std::string& lot, const std::string& why);

private:
    lab::Database& database_;
    const lab::Clock& clock_;
    lab::Commands commands_;
    lab::Zone zone_;
};

} // namespace calibration
