// SPDX-License-Identifier: MIT
#pragma once

#include "calibration/control/ControlCheck.h"
#include "lab/records/Staff.h"

namespace ui {

class BenchConnection;
class Workstation;

/// Measures the control standard of bench 1 now and writes what it came to; also on a held bench, because
/// that is how it is released. Takes a minute or two in wall time. Refuses as controlSensor, chooseControlGas
/// and ControlDesk::record do, and with "control.not-seated". Throws lab::Failure as the bench does.
lab::Expected<calibration::ControlCheck> checkBench(
    Workstation& workstation, BenchConnection& connection, const lab::SignedIn& technician);

} // namespace ui
