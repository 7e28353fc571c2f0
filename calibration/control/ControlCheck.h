// SPDX-License-Identifier: MIT
#pragma once

#include "calibration/control/ControlChart.h"
#include "lab/values/Date.h"
#include "lab/values/Pressure.h"
#include "lab/values/Temperature.h"

#include <string>
#include <string_view>
#include <vector>

namespace calibration {

/// Why a control was taken.
enum class ControlPurpose {
    Start, ///< before a batch is measured
    End, ///< after it
    Asked, ///< because a person wanted it, e.g. to release a hold
};
std::string_view word(ControlPurpose purpose);
lab::Expected<ControlPurpose> parseControlPurpose(std::string_view word);

/// What one control lot came to. Concentrations in mg/L, deviations in % of the reference.
struct ControlResult {
    std::string lot;
    double reference = 0; ///< label × P/1013.25 hPa
    double mean = 0; ///< of the readings, with the sensor's factor
    ControlPoint point;
    double stated = 0; ///< standard uncertainty by the certificates
    ControlLimits limits; ///< that it was judged by
    std::string shots; ///< readings and raw pulses, as JSON

    double z() const { return (point.error - limits.centre) / limits.spread; }
};

/// A control standard measured on a bench: every connected control lot, read by the fixture's control sensor.
struct ControlCheck {
    std::string id;
    std::string fixture;
    std::string sensor; ///< the equipment's id
    ControlPurpose purpose = ControlPurpose::Asked;
    std::string staff;
    lab::Instant at;
    lab::Pressure pressure = lab::Pressure::hectopascals(0);
    lab::Temperature ambient = lab::Temperature::celsius(0);
    std::vector<ControlResult> results; ///< by lot
    ControlVerdict verdict;
    std::int64_t number = 0; ///< of the fixture, from 1

    /// The rules that were broken: "1-3s 2-2s".
    std::string rules() const;
    bool good() const { return verdict.action != ControlAction::Hold; }
};

} // namespace calibration
