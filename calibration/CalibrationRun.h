// SPDX-License-Identifier: MIT
#pragma once

#include "calibration/PointResult.h"
#include "calibration/bench/BenchValues.h"
#include "lab/values/Date.h"
#include "lab/values/ModuleSerial.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace calibration {

/// What a shot was drawn for.
enum class ShotKind { Blank, Condition, AsFound, Linearity, CarryOver, Adjust, AsLeft };

std::string_view word(ShotKind kind);
lab::Expected<ShotKind> parseShotKind(std::string_view word);

/// A wet bath while a sample of it was drawn.
struct BathState {
    lab::Temperature temperature;
    double litres = 0; ///< of air passed since it was filled
};

/// One shot as it is kept, with everything around it.
struct StoredShot {
    int number = 0; ///< within the run, from 1
    ShotKind kind = ShotKind::Blank;
    std::string lot; ///< empty for zero air
    lab::Instant at;
    lab::Pressure pressure = lab::Pressure::hectopascals(0);
    lab::Temperature ambient = lab::Temperature::celsius(0);
    ShotRecord record;
    std::optional<BathState> bath {}; ///< when it was drawn from one

    Station station() const { return bath ? Station(pressure, bath->temperature, bath->litres) : pressure; }
};

/// A shot and the run that it belongs to.
struct RunShot {
    std::string run;
    StoredShot shot;
};

/// Where one module's calibration stands.
enum class RunState {
    Running,
    Aborted, ///< something outside the module went wrong, or the program was killed: nothing is said about it
    Proposed, ///< as-left passed; waits for another person's approval
    Certified,
    Failed, ///< not a pass, and no reason to retire: quarantined
    Retired,
};

std::string_view word(RunState state);
lab::Expected<RunState> parseRunState(std::string_view word);

/// One module's calibration from as-found to as-left.
struct CalibrationRun {
    std::string id;
    std::string batch; ///< the modules loaded together
    lab::ModuleSerial module;
    std::string fixture;
    int dock = 0;
    std::string profile;
    std::string edition;
    std::string technician; ///< who loaded it
    lab::Instant startedAt;
    std::optional<lab::Instant> endedAt;
    RunState state = RunState::Running;
    /// Why it did not pass.
    std::optional<lab::Message> reason;

    double birthGain = 0;
    double oldGain = 0;
    double newGain = 0; ///< equal to the old one when nothing was adjusted
    std::vector<PointResult> asFound;
    std::vector<PointResult> asLeft;

    bool adjusted() const { return newGain != oldGain; }
    /// Found outside the tolerance: the client's readings since the last good calibration are in question.
    bool asFoundOut() const;
};

/// What the run came to, as records and certificates keep it.
Poco::JSON::Object resultsOf(const CalibrationRun& run);

} // namespace calibration
