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

/// One lot of certified dry gas.
struct ReferenceGas {
    std::string lot;
    GasUse use;
    BrAC label; ///< at 34 °C and 1013.25 hPa, as on the cylinder
    double coverageFactor = 2; ///< k of `expandedUncertainty`
    BrAC expandedUncertainty; ///< U of the label value
    std::string certificate; ///< the supplier's
    Date expires;
    double pressureBar; ///< left in the cylinder, gauge
    double minimumBar; ///< below it the lot is not used
    std::optional<Date> retiredOn {}; ///< taken out of use: it is in the records for what it has judged
};

} // namespace lab
