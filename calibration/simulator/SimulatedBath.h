// SPDX-License-Identifier: MIT
#pragma once

#include "lab/records/ReferenceGas.h"
#include "lab/values/Pressure.h"
#include "lab/values/Temperature.h"

#include <cstdint>

namespace calibration {

/// A training bench's wet bath: air is driven through its warm solution, which gives the less the more has
/// passed. How far its vapour is from the certified value, and its temperature from 34 °C, follow from the
/// seed.
class SimulatedBath {
public:
    /// `cold`: its heater does not keep up.
    SimulatedBath(std::uint64_t seed, const lab::ReferenceGas& lot, bool cold);

    /// As its thermometer shows it.
    lab::Temperature temperature() const { return temperature_; }
    /// Outside 34 ± 0.2 °C.
    bool outOfRange() const;
    double litres() const { return litres_; }
    void pass(double litres) { litres_ += litres; }

    /// What is in the manifold at standard pressure, mg/L, when the bath's vapour fills it at that pressure:
    /// vapour does not follow the pressure of the room.
    double inManifold(lab::Pressure station) const;

private:
    double vapour_; ///< mg/L at 34 °C, as really filled
    double solution_; ///< L
    lab::Temperature temperature_;
    double litres_ = 0;
};

} // namespace calibration
