// SPDX-License-Identifier: MIT
#pragma once

#include "lab/values/BrAC.h"
#include "lab/values/Date.h"
#include "lab/values/Pressure.h"

#include <optional>
#include <string>

namespace lab {

/// What a gas lot is there for; the lot that adjusts never judges.
enum class GasUse { Adjust, AsLeft, Control };

std::string_view word(GasUse use);
Expected<GasUse> parseGasUse(std::string_view word);

/// How a reference is made: from a cylinder, or by air through a warm solution.
enum class GasKind { DryGas, WetBath };

std::string_view word(GasKind kind);
Expected<GasKind> parseGasKind(std::string_view word);

/// One lot of a certified reference: a cylinder of dry gas, or a filling of a wet bath.
struct ReferenceGas {
    std::string lot;
    GasUse use;
    /// As certified: of dry gas at 34 °C and 1013.25 hPa, of a wet bath the vapour at 34 °C.
    BrAC label;
    double coverageFactor = 2; ///< k of `expandedUncertainty`
    BrAC expandedUncertainty; ///< U of the label value
    std::string certificate; ///< the supplier's
    Date expires;
    double pressureBar; ///< left in the cylinder, gauge; of a wet bath, of the air that drives it
    double minimumBar; ///< below it the lot is not used
    std::optional<Date> retiredOn {}; ///< taken out of use: it is in the records for what it has judged
    GasKind kind = GasKind::DryGas;
    double solutionLitres = 0; ///< in a wet bath
};

} // namespace lab
