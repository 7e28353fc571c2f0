// SPDX-License-Identifier: MIT
#include "lab/store/GasStore.h"

#include "lab/store/Database.h"

#include <cassert>

namespace lab {

std::vector<ReferenceGas> GasStore::all() const
{
    std::vector<ReferenceGas> lots;
    for (const auto& row : database_.query(
             "SELECT lot, purpose, label_mg_per_l, coverage_factor, expanded_uncertainty_mg_per_l, "
             "certificate, expires, pressure_bar, minimum_bar, retired_on, kind, solution_litres FROM "
             "reference_gas ORDER BY expires, lot"))
        lots.push_back(
            {row.text(0), Row::sound(parseGasUse(row.text(1)), 1), BrAC::milligramsPerLitre(row.real(2)),
                row.real(3), BrAC::milligramsPerLitre(row.real(4)), row.text(5), row.date(6), row.real(7),
                row.real(8), row.optionalDate(9), Row::sound(parseGasKind(row.text(10)), 10), row.real(11)});
    return lots;
}

std::vector<ReferenceGas> GasStore::inUse() const
{
    auto lots = all();
    std::erase_if(lots, [](const ReferenceGas& lot) { return lot.retiredOn.has_value(); });
    return lots;
}

void GasStore::add(const ReferenceGas& gas)
{
    assert(database_.writing());
    database_.execute("INSERT INTO reference_gas (lot, purpose, label_mg_per_l, coverage_factor, "
                      "expanded_uncertainty_mg_per_l, certificate, expires, pressure_bar, minimum_bar, kind, "
                      "solution_litres) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        {gas.lot, word(gas.use), gas.label.milligramsPerLitre(), gas.coverageFactor,
            gas.expandedUncertainty.milligramsPerLitre(), gas.certificate, gas.expires, gas.pressureBar,
            gas.minimumBar, word(gas.kind), gas.solutionLitres});
}

void GasStore::correct(const std::string& lot, BrAC label, BrAC expandedUncertainty)
{
    assert(database_.writing());
    database_.execute("UPDATE reference_gas SET label_mg_per_l = $1, expanded_uncertainty_mg_per_l = $2 "
                      "WHERE lot = $3",
        {label.milligramsPerLitre(), expandedUncertainty.milligramsPerLitre(), lot});
}

void GasStore::retire(const std::string& lot, Date on, const std::string& why)
{
    assert(database_.writing());
    database_.execute(
        "UPDATE reference_gas SET retired_on = $1, retired_why = $2 WHERE lot = $3", {on, why, lot});
}

} // namespace lab
