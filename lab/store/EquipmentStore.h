// SPDX-License-Identifier: MIT
#pragma once

#include "lab/records/Equipment.h"

#include <optional>
#include <string>
#include <vector>

namespace lab {

class Database;

/// Fixtures and instruments. Changes are made inside Database::write.
class EquipmentStore {
public:
    explicit EquipmentStore(Database& database)
        : database_(database)
    {
    }

    /// In use first, then by name; each with its newest calibration.
    std::vector<Equipment> all() const;
    /// What is in use at that fixture, by name.
    std::vector<Equipment> at(const std::string& fixture) const;
    std::optional<Equipment> find(const std::string& id) const;
    /// All calibrations of one, the newest first.
    std::vector<EquipmentCalibration> history(const std::string& id) const;

    /// Without its calibration, which is entered on its own.
    void add(const Equipment& equipment);
    void calibrated(
        const std::string& id, const EquipmentCalibration& calibration, const std::string& staff, Instant at);
    void retire(const std::string& id, Date on, const std::string& why);

private:
    std::vector<Equipment> where(const std::string& condition, const std::string& value) const;

    Database& database_;
};

} // namespace lab
