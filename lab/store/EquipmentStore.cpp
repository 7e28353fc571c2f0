// SPDX-License-Identifier: MIT
#include "lab/store/EquipmentStore.h"

#include "lab/store/Database.h"

#include <cassert>

namespace lab {
namespace {

    const std::string columns = "e.id, e.kind, e.fixture, e.serial, e.added_on, e.retired_on, e.retired_why, "
                                "c.calibrated_on, c.due_on, c.certificate, c.factor, c.expanded_percent";

    EquipmentCalibration calibrationOf(const Row& row, std::size_t first)
    {
        return {row.date(first), row.date(first + 1), row.text(first + 2), row.real(first + 3),
            row.real(first + 4)};
    }

    Equipment equipmentOf(const Row& row)
    {
        return {row.text(0), Row::sound(parseEquipmentKind(row.text(1)), 1), row.text(2), row.text(3),
            row.date(4), row.isNull(7) ? std::nullopt : std::optional(calibrationOf(row, 7)),
            row.optionalDate(5), row.text(6)};
    }

} // namespace

std::vector<Equipment> EquipmentStore::where(const std::string& condition, const std::string& value) const
{
    std::vector<Equipment> list;
    for (const auto& row : database_.query(
             "SELECT " + columns
                 + " FROM equipment e LEFT JOIN equipment_calibration c ON c.equipment = e.id AND "
                   "c.calibrated_on = (SELECT max(n.calibrated_on) FROM equipment_calibration n WHERE "
                   "n.equipment = e.id) WHERE "
                 + condition + " ORDER BY CASE WHEN e.retired_on IS NULL THEN 0 ELSE 1 END, e.id",
             value.empty() ? Values() : Values {value}))
        list.push_back(equipmentOf(row));
    return list;
}

std::vector<Equipment> EquipmentStore::all() const { return where("1 = 1", ""); }

std::vector<Equipment> EquipmentStore::at(const std::string& fixture) const
{
    return where("e.fixture = $1 AND e.retired_on IS NULL", fixture);
}

std::optional<Equipment> EquipmentStore::find(const std::string& id) const
{
    const auto found = where("e.id = $1", id);
    return found.empty() ? std::nullopt : std::optional(found.front());
}

std::vector<EquipmentCalibration> EquipmentStore::history(const std::string& id) const
{
    std::vector<EquipmentCalibration> list;
    for (const auto& row : database_.query(
             "SELECT calibrated_on, due_on, certificate, factor, expanded_percent FROM equipment_calibration "
             "WHERE equipment = $1 ORDER BY calibrated_on DESC",
             {id}))
        list.push_back(calibrationOf(row, 0));
    return list;
}

void EquipmentStore::add(const Equipment& equipment)
{
    assert(database_.writing());
    database_.execute(
        "INSERT INTO equipment (id, kind, fixture, serial, added_on) VALUES ($1, $2, $3, $4, $5)",
        {equipment.id, word(equipment.kind), equipment.fixture, equipment.serial, equipment.addedOn});
}

void EquipmentStore::calibrated(
    const std::string& id, const EquipmentCalibration& calibration, const std::string& staff, Instant at)
{
    assert(database_.writing());
    database_.execute("INSERT INTO equipment_calibration (equipment, calibrated_on, due_on, certificate, "
                      "factor, expanded_percent, entered_by, entered_at) VALUES ($1, $2, $3, $4, $5, $6, $7, "
                      "$8)",
        {id, calibration.calibratedOn, calibration.dueOn, calibration.certificate, calibration.factor,
            calibration.expandedPercent, staff, at});
}

void EquipmentStore::retire(const std::string& id, Date on, const std::string& why)
{
    assert(database_.writing());
    database_.execute("UPDATE equipment SET retired_on = $1, retired_why = $2 WHERE id = $3", {on, why, id});
}

} // namespace lab
