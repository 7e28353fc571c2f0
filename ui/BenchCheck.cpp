// SPDX-License-Identifier: MIT
#include "ui/BenchCheck.h"

#include "calibration/ProfileBook.h"
#include "calibration/control/ControlDrawing.h"
#include "calibration/equipment/EquipmentRules.h"
#include "lab/Clock.h"
#include "lab/store/Database.h"
#include "lab/store/EquipmentStore.h"
#include "lab/store/GasStore.h"
#include "lab/store/LabIdentity.h"
#include "ui/BenchConnection.h"
#include "ui/Workstation.h"

namespace ui {

lab::Expected<calibration::ControlCheck> checkBench(
    Workstation& workstation, BenchConnection& connection, const lab::SignedIn& technician)
{
    constexpr const char* fixture = "1";
    auto& database = workstation.database();
    const auto today = workstation.zone().dateAt(workstation.clock().now());
    const bool training = workstation.identity().kind == lab::LabKind::Training;
    const auto profile = calibration::ProfileBook(database).inForce(training ? "training" : "standard");
    if (!profile)
        return tl::make_unexpected(profile.error());
    const auto sensor = calibration::controlSensor(lab::EquipmentStore(database).at(fixture), today);
    if (!sensor)
        return tl::make_unexpected(sensor.error());
    auto& bench = connection.bench();
    calibration::BenchControl control(bench);
    const auto gas = calibration::chooseControlGas(lab::GasStore(database).inUse(), bench.sources(), today);
    if (!gas)
        return tl::make_unexpected(gas.error());
    const calibration::ControlDrawing drawing(control, *sensor, *profile);
    const auto dock = drawing.dock(1);
    if (!dock)
        return lab::refused("control.not-seated", {{"sensor", sensor->id}, {"serial", sensor->serial}});
    const auto measured = drawing.measure(*dock, fixture, calibration::ControlPurpose::Asked, *gas);
    return calibration::ControlDesk(database, workstation.clock()).record(technician, measured, *profile);
}

} // namespace ui
