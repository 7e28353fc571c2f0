// SPDX-License-Identifier: MIT
#pragma once

#include "calibration/maths/Correlation.h"
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
    /// What the input comes from, when other results may share it, e.g. a cylinder's lot or the barometer.
    std::string source;

    /// |c·u|, in the unit of the result.
    double component() const;
};

/// u_c = √(Σ (cᵢuᵢ)²) of independent inputs, JCGM 100:2008, 5.1.2.
double combinedUncertainty(std::span<const Contribution> budget);
/// u_c = √(ΣΣ cᵢ cⱼ uᵢ uⱼ rᵢⱼ), JCGM 100:2008, 5.2.2. Refuses with "maths.lengths" a matrix of another size.
lab::Expected<double> combinedUncertainty(
    std::span<const Contribution> budget, const Correlation& correlation);

/// cov(y, z) = Σ (∂y/∂x·u)(∂z/∂x·u) over the inputs x of the same name and source in both budgets (JCGM
/// 100:2008, F.1.2.3): what a shared cylinder or barometer does to two points alike.
double covariance(std::span<const Contribution> first, std::span<const Contribution> second);
/// r(y, z) of two results by their budgets; 0 when one of them has no uncertainty.
double correlation(std::span<const Contribution> first, std::span<const Contribution> second);

/// The Welch–Satterthwaite formula ν_eff = (Σ(cᵢuᵢ)²)² / Σ((cᵢuᵢ)⁴/νᵢ), JCGM 100:2008, G.4.1; not rounded.
/// The formula knows no correlation. None when every line that counts has infinitely many degrees of freedom.
DegreesOfFreedom effectiveFreedom(std::span<const Contribution> budget);

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
