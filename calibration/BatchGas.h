// SPDX-License-Identifier: MIT
#pragma once

#include "calibration/Profile.h"
#include "calibration/bench/BenchValues.h"
#include "lab/records/ReferenceGas.h"
#include "lab/values/Date.h"

#include <vector>

namespace calibration {

/// A lot with the source that it is connected to.
struct ConnectedGas {
    lab::ReferenceGas lot;
    int source;
};

/// The gas of one batch, every interlock asked.
struct BatchGas {
    std::vector<ConnectedGas> asFound; ///< one for each level of the profile
    ConnectedGas adjust; ///< one of those
    ConnectedGas asLeft;
    int zeroAir;
};

/// Picks from what is connected what the profile wants. Refuses with the interlock's own word when the right
/// lot is connected but must not be used, else with "gas.not-connected" or "gas.no-zero-air".
lab::Expected<BatchGas> chooseGas(const Profile& profile, const std::vector<lab::ReferenceGas>& lots,
    const std::vector<GasSource>& sources, lab::Date today);

} // namespace calibration
