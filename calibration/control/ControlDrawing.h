// SPDX-License-Identifier: MIT
#pragma once

#include "calibration/BatchGas.h"
#include "calibration/BenchControl.h"
#include "calibration/control/ControlDesk.h"

#include <optional>
#include <vector>

namespace calibration {

/// Readings of each control lot.
inline constexpr int controlReadings = 3;

/// The connected control lots that may be used today, by the interlocks' rules. Refuses with "control.no-gas"
/// when none is connected, and with the interlock's own word when what is connected must not be used.
lab::Expected<std::vector<ConnectedGas>> chooseControlGas(
    const std::vector<lab::ReferenceGas>& lots, const std::vector<GasSource>& sources, lab::Date today);

/// Measures the control standard on a bench that is held by `control`.
class ControlDrawing {
public:
    /// `sensor` is the fixture's control sensor.
    ControlDrawing(BenchControl& control, lab::Equipment sensor, Profile profile)
        : control_(control)
        , sensor_(std::move(sensor))
        , profile_(std::move(profile))
    {
    }

    /// The dock that holds the sensor; on a training bench it is put into the dock given, else none when
    /// nobody put it in.
    std::optional<int> dock(int training) const;

    /// Draws every lot three times, each after a purge, and leaves all valves shut. Throws lab::Failure as
    /// the bench does, and "control.sensor" when the sensor leaks or does not answer to gas: that proves
    /// nothing either way.
    MeasuredControl measure(int dock, const std::string& fixture, ControlPurpose purpose,
        const std::vector<ConnectedGas>& gases) const;

private:
    BenchControl& control_;
    lab::Equipment sensor_;
    Profile profile_;
};

} // namespace calibration
