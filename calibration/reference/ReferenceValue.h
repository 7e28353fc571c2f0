// SPDX-License-Identifier: MIT
#pragma once

#include "calibration/Profile.h"
#include "calibration/maths/Uncertainty.h"
#include "lab/records/ReferenceGas.h"
#include "lab/values/Temperature.h"

#include <optional>
#include <string>
#include <vector>

namespace calibration {

/// The line of a budget that the lot's certificate stands for.
constexpr const char* certificateLine = "budget.reference-gas";

/// What a reference delivers at the bench, and what is uncertain about it, line by line.
struct ReferenceValue {
    std::string lot;
    lab::BrAC label; ///< as certified
    lab::BrAC value; ///< at the bench, corrected here and nowhere else
    std::vector<Contribution> budget; ///< in mg/L; each line names what it shares with other points
};

/// Dry gas at the station: label × P/P₀. Lines: the certificate's U/k; the lot's stability (rectangular over
/// its shelf life, JCGM 100:2008, 4.3.7); the barometer.
ReferenceValue dryGasReference(const lab::ReferenceGas& gas, lab::Pressure station, const Profile& profile);

/// What surrounds the references while a sample is drawn.
struct Station {
    /// A station without a wet bath.
    Station(lab::Pressure absolute) // NOLINT(google-explicit-constructor): dry gas asks for nothing else
        : pressure(absolute)
    {
    }
    Station(lab::Pressure absolute, lab::Temperature bath, double litres)
        : pressure(absolute)
        , bathTemperature(bath)
        , bathLitres(litres)
    {
    }

    lab::Pressure pressure; ///< absolute
    std::optional<lab::Temperature> bathTemperature;
    double bathLitres = 0; ///< of air that passed through the solution since it was filled
};

/// The bench's surroundings as it measures them.
Station stationOf(const BenchStatus& status);

/// Vapour over a wet bath: certified vapour at 34 °C × K(t)/K(34 °C) × what the air before has left,
/// exp(−K(t)·V_air/V_solution); no pressure correction (see WetBath.h). Lines: the certificate's U/k and the
/// lot's stability as for dry gas; the bath's temperature with ∂C/∂t = 0.06583 °C⁻¹·C; the correction for
/// what is gone, rectangular. Throws lab::Failure "gas.no-bath" when the bench does not
/// measure its bath.
ReferenceValue wetBathReference(const lab::ReferenceGas& gas, const Station& station, const Profile& profile);

/// Whichever of the two the lot is.
ReferenceValue referenceAt(const lab::ReferenceGas& gas, const Station& station, const Profile& profile);

/// One flow of a blend.
struct Flow {
    double millilitresPerMinute;
    double standardUncertainty; ///< of the same, k = 1
};

/// Dry gas diluted with zero air: label × P/P₀ × F_g/(F_g + F_z). To the lines of dry gas it adds both flows,
/// with ∂C/∂F_g = C·F_z/(F_g·(F_g + F_z)) and ∂C/∂F_z = −C/(F_g + F_z) (ISO 6145-7:2018, dynamic mixtures by
/// thermal mass-flow controllers). Refuses with "gas.flow" unless F_g > 0, F_z ≥ 0 and both uncertainties ≥
/// 0.
lab::Expected<ReferenceValue> blendReference(const lab::ReferenceGas& gas, lab::Pressure station,
    const Flow& gasFlow, const Flow& zeroFlow, const Profile& profile);

} // namespace calibration
