// SPDX-License-Identifier: MIT
#pragma once

#include "calibration/control/ControlCheck.h"

#include <optional>
#include <string>
#include <vector>

namespace lab {
class Database;
}

namespace calibration {

/// Controls in the lab's records, and the runs that they vouch for. Changes are made inside Database::write.
class ControlStore {
public:
    explicit ControlStore(lab::Database& database)
        : database_(database)
    {
    }

    void add(const ControlCheck& check);
    /// A good control vouches for every run of its fixture that has ended and that nothing vouches for yet,
    /// save what a hold lists. Returns how many.
    int cover(const ControlCheck& good);

    /// The newest `most` of a fixture, the oldest of them first.
    std::vector<ControlCheck> latest(const std::string& fixture, int most) const;
    std::optional<ControlCheck> last(const std::string& fixture) const;
    std::optional<ControlCheck> lastGood(const std::string& fixture) const;
    /// Those of that sensor on that fixture, oldest first, as the rules look at them.
    std::vector<ControlCheck> history(const std::string& fixture, const std::string& sensor) const;

    /// Runs of the fixture that ended with a verdict and that no control vouches for yet, oldest first.
    std::vector<std::string> uncovered(const std::string& fixture) const;
    bool isCovered(const std::string& run) const;

private:
    std::vector<ControlCheck> where(const std::string& condition, std::vector<std::string> values) const;

    lab::Database& database_;
};

} // namespace calibration
