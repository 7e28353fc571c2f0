// SPDX-License-Identifier: MIT
#pragma once

#include "calibration/bench/BenchValues.h"
#include "lab/records/ReferenceGas.h"
#include "lab/values/Expected.h"
#include "lab/values/ModuleSerial.h"

#include <cstdint>
#include <vector>

/// What must hold before gas flows or a module is measured. Pure rules on values; the procedure asks them,
/// and the bench keeps the first one by itself as well.
namespace calibration::interlocks {

/// Refuses with "gas.two-open" more than one source in the bits.
lab::Expected<void> oneGasAtMost(std::uint16_t openSources);

/// Whether the lot may be used for that purpose on that day, at the pressure that the bench measures. Refuses
/// with "gas.wrong-use", "gas.uncertified", "gas.expired" (its last day is `expires`), "gas.low", or
/// "gas.label" when the bench was told another label than the lot's certificate states.
lab::Expected<void> mayFlow(
    const lab::ReferenceGas& lot, const GasSource& source, lab::GasUse wanted, lab::Date today);

/// Whether what is open is still what the run began with: the lot at that source, by its label, and enough of
/// it. Refuses with "gas.changed", "gas.low" or "gas.label".
lab::Expected<void> stillFlows(const lab::ReferenceGas& lot, const GasSource& source);

/// Whether a wet bath gives what its lot was certified for: it is within `within` °C of 34 °C, and no more
/// than `mostGonePercent` of its ethanol has gone with the air. True of dry gas. Refuses with
/// "gas.bath-temperature" (also when nothing measures it) and "gas.bath-depleted".
lab::Expected<void> bathHolds(
    const lab::ReferenceGas& lot, const BenchStatus& status, double within, double mostGonePercent);

/// The source that carries the lot; refuses with "gas.not-connected".
lab::Expected<GasSource> sourceOf(const lab::ReferenceGas& lot, const std::vector<GasSource>& sources);

/// The lot that adjusts never judges: refuses with "gas.same-lot".
lab::Expected<void> lotsApart(const lab::ReferenceGas& adjusting, const lab::ReferenceGas& judging);

/// Whether the dock holds the module that was scanned, fit to be measured. Refuses with "dock.empty",
/// "dock.memory", "dock.serial", "dock.seal".
lab::Expected<void> mayMeasure(const DockReading& dock, const lab::ModuleSerial& scanned);

} // namespace calibration::interlocks
