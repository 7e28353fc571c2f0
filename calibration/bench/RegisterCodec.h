// SPDX-License-Identifier: MIT
#pragma once

#include "calibration/bench/BenchValues.h"
#include "calibration/bench/Words.h"
#include "lab/values/Expected.h"

#include <optional>

/// What the blocks of registers say; see RegisterMap.h. Each function gets exactly its block.
namespace calibration::codec {

/// Refuses with "bench.map" another map or version, "bench.fault" a fault bit, and a barometer or thermometer
/// that reads nonsense (not a number, or outside 600 to 1100 hPa and −20 to 60 °C): never a zero.
lab::Expected<BenchStatus> status(words::Words block);
/// What a set of fault bits is called, the gravest of them: "emergency-stop", "barometer" …
std::string faultName(std::uint16_t bits);
GasSource source(int number, words::Words block);
DockReading dock(int dock, words::Words block);
/// None when the record is not the wanted command's, was caught while it was written, or holds no number.
std::optional<ShotRecord> shot(int dock, std::uint16_t wantedSequence, words::Words block);
std::optional<Pulse> pulse(std::uint16_t wantedSequence, words::Words block);
/// The pulse of whatever shot was drawn last, as far as it is measured; none before the first shot.
std::optional<PulseTrace> trace(int dock, words::Words block);

} // namespace calibration::codec
