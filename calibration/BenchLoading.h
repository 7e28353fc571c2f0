// SPDX-License-Identifier: MIT
#pragma once

#include "lab/records/Staff.h"
#include "lab/values/Expected.h"
#include "lab/values/ModuleSerial.h"

#include <optional>
#include <string>
#include <vector>

namespace lab {
class Clock;
class Database;
} // namespace lab

namespace calibration {

/// A module that was scanned into a dock.
struct LoadedModule {
    int dock; ///< counted from 1
    lab::ModuleSerial module;
};

/// The dock of a dock's own code, "D-07"; nothing for other text.
std::optional<int> dockOfCode(std::string_view code);

/// Loading a fixture by scanning: which module sits in which dock, kept on record until its batch begins, so
/// that neither a crash nor another station forgets it. The batch then asks every dock for exactly the serial
/// that was scanned.
class BenchLoading {
public:
    BenchLoading(lab::Database& database, const lab::Clock& clock)
        : database_(database)
        , clock_(clock)
    {
    }

    /// By dock.
    std::vector<LoadedModule> loaded(const std::string& fixture) const;

    /// "bench.load": into that dock, else the first free one. Refuses with "module.unknown",
    /// "run.not-waiting" (its state says that it does not wait for a bench), "loading.already" (it is
    /// loaded), "loading.taken" (the dock is) and "loading.full".
    lab::Expected<LoadedModule> load(const lab::SignedIn& technician, const std::string& fixture,
        const lab::ModuleSerial& module, std::optional<int> dock = {});
    /// "bench.unload": takes it out again. Refuses with "loading.none".
    lab::Expected<void> unload(
        const lab::SignedIn& technician, const std::string& fixture, const lab::ModuleSerial& module);

    /// Its batch begins. Inside Database::write.
    static void begun(lab::Database& database, const lab::ModuleSerial& module);

private:
    lab::Database& database_;
    const lab::Clock& clock_;
};

} // namespace calibration
