// SPDX-License-Identifier: MIT
#pragma once

#include "calibration/control/Touched.h"
#include "lab/values/Date.h"

#include <optional>
#include <string>
#include <vector>

namespace calibration {

/// A module that was calibrated on a bench that may have been wrong.
struct HeldModule {
    TouchedModule now;
    std::string verdictThen; ///< of the run when the hold began: a RunState's word
    std::string stateThen; ///< of the module when the hold began
};

/// A bench that was out of control: nothing is calibrated on it until it is released.
struct BenchHold {
    std::string id;
    std::string fixture;
    std::string control; ///< that was out
    std::optional<std::string> lastGood; ///< the control before, if any
    lab::Instant openedAt;
    std::string cause; ///< empty until somebody explained it, with the action
    std::string action;
    std::string explainedBy;
    std::optional<lab::Instant> explainedAt;
    std::string passing; ///< the control that proved the action
    std::string releasedBy;
    std::optional<lab::Instant> releasedAt;

    bool explained() const { return explainedAt.has_value(); }
    bool open() const { return !releasedAt; }
};

/// Holds in the records. Changes are made inside Database::write.
class HoldStore {
public:
    explicit HoldStore(lab::Database& database)
        : database_(database)
    {
    }

    std::optional<BenchHold> open(const std::string& fixture) const;
    /// The newest first.
    std::vector<BenchHold> all(const std::string& fixture) const;
    /// Every module that the hold lists, as it was then and is now.
    std::vector<HeldModule> modules(const std::string& hold) const;

    /// Begins a hold and lists those runs in it.
    void begin(const BenchHold& hold, const std::vector<std::string>& runs);
    void explain(const std::string& id, const std::string& cause, const std::string& action,
        const std::string& staff, lab::Instant at);
    void release(
        const std::string& id, const std::string& passing, const std::string& staff, lab::Instant at);

private:
    lab::Database& database_;
};

} // namespace calibration
