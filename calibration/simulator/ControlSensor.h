// SPDX-License-Identifier: MIT
#pragma once

#include "calibration/simulator/FuelCell.h"

namespace calibration {

/// Serials below one hundred are no client's: sensors that a lab keeps to read its control gas with.
bool isControlSensor(const lab::ModuleSerial& serial);

/// Such a sensor: run in, quiet, and as its certificate says to ±0.2 %. Drawn from (seed, serial).
CellTruth controlSensorTruth(std::uint64_t seed, const lab::ModuleSerial& serial);

} // namespace calibration
