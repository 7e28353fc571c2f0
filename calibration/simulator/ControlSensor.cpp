// SPDX-License-Identifier: MIT
#include "calibration/simulator/ControlSensor.h"

#include "calibration/simulator/Chance.h"
#include "lab/values/Text.h"

namespace calibration {

bool isControlSensor(const lab::ModuleSerial& serial)
{
    const auto number = lab::text::parseInteger(std::string_view(serial.text()).substr(2, 8));
    return number && *number < 100;
}

CellTruth controlSensorTruth(std::uint64_t seed, const lab::ModuleSerial& serial)
{
    Chance chance(seed, serial.text(), 0);
    CellTruth truth;
    truth.activity = 1 + chance.between(-0.002, 0.002);
    truth.tau1 = 0.7;
    truth.tau2 = truth.birthTau;
    truth.memory = 0.002;
    truth.fatigue = 0.0005;
    truth.relativeNoise = 0.003;
    truth.absoluteNoise = 0.0004;
    return truth;
}

} // namespace calibration
