// SPDX-License-Identifier: MIT
#pragma once

#include "calibration/maths/Coverage.h"

#include <span>
#include <string>
#include <vector>

namespace calibration {

/// One line of an uncertainty budget.
struct Contribution {
    std::string name; ///< a code for `ui/text`, e.g. "budget.reference-gas"
    double standardUncertainty = 0; ///< u, in the unit of the input
    double sensitivity = 1; ///< c, change of the result per change of the input
    DegreesOfFreedom freedom; ///< none = infinitely many

    /// |c·u|, in the unit of the result.
    double component() const;
};

/// Square matrix, by rows, of the inputs' correlation coefficients; empty when all are independent.
using Correlation = std::vector<std::vector<double>>;

/// u_c = √(ΣΣ cᵢ cⱼ uᵢ uⱼ rᵢⱼ), JCGM 100:2008, 5.1.2 (independent) and 5.2.2 (correlated).
double combinedUncertainty(std::span<const Contribution> budget, const Correlation& correlation = {});

/// The Welch–Satterthwaite formula ν_eff = u_c⁴ / Σ((cᵢuᵢ)⁴/νᵢ), JCGM 100:2008, G.4.1; not rounded. None when
/// every line that counts has infinitely many degrees of freedom.
DegreesOfFreedom effectiveFreedom(double combined, std::span<const Contribution> budget);

/// Cut to an integer, as JCGM 100:2008, G.4.1 note 1 recommends before k is taken.
DegreesOfFreedom truncated(DegreesOfFreedom freedom);

/// A result's uncertainty, ready to be stated.
struct Uncertainty {
    double standard = 0; ///< u_c
    DegreesOfFreedom freedom;
    double coverageFactor = 2; ///< k
    double expanded = 0; ///< U = k·u_c
};

/// U = k·u_c with k from ν_eff at the coverage probability `p` (JCGM 100:2008, 6.2.1 and 6.3).
Uncertainty expand(std::span<const Contribution> budget, double p);

} // namespace calibration
