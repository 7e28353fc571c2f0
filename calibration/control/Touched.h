// SPDX-License-Identifier: MIT
#pragma once

#include "lab/records/Client.h"
#include "lab/values/Date.h"
#include "lab/values/ModuleSerial.h"

#include <optional>
#include <string>
#include <vector>

namespace lab {
class Database;
}

namespace calibration {

/// A calibration that something touched, with where its module is now and which client got it.
struct TouchedModule {
    lab::ModuleSerial module;
    std::string run;
    lab::Instant startedAt;
    std::string verdict; ///< of the run, now: a RunState's word
    std::string state; ///< of the module, now: a ModuleState's word
    std::string place; ///< where it is now
    std::optional<std::string> certificate; ///< the run's valid one
    std::optional<lab::ClientId> client; ///< to whom it went with a certificate of that run
};

/// Reverse traceability: everything that a part of the bench has touched, the oldest first.
class Touched {
public:
    explicit Touched(lab::Database& database)
        : database_(database)
    {
    }

    /// By a shot of that gas lot.
    std::vector<TouchedModule> byLot(const std::string& lot) const;
    /// On that fixture, from that moment on.
    std::vector<TouchedModule> byFixture(const std::string& fixture, lab::Instant from) const;
    std::optional<TouchedModule> byRun(const std::string& run) const;

private:
    lab::Database& database_;
};

} // namespace calibration
