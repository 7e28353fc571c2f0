// SPDX-License-Identifier: MIT
#pragma once

#include "calibration/maths/ErrorsInBothLine.h"
#include "calibration/maths/Estimate.h"

#include <vector>

namespace calibration {

/// The analysis function of ISO 6143:2001, x = G(y) = Σ bₖ·y^pₖ: from an analyser's response y to the content
/// x, fitted to calibration gases whose x and responses are both uncertain. Minimises S = Σ[((x̂ − x)/u(x))² +
/// ((ŷ − y)/u(y))²] with x̂ = G(ŷ) by Gauss–Newton, the ŷ eliminated in each step (5.1 and annex A there).
class AnalysisFunction {
public:
    /// Γ up to which a function agrees with its calibration gases (ISO 6143:2001, 5.2.2).
    static constexpr double mostGamma = 2;

    /// `powers` are those of y, e.g. {0, 1} for a line. Refuses what `inputs` refuses, "maths.too-few" with
    /// fewer gases than powers, "maths.ill-conditioned" and "maths.not-converged".
    static lab::Expected<AnalysisFunction> fit(
        const UncertainPoints& gases, const std::vector<double>& powers);

    /// In the order of the powers.
    const std::vector<double>& coefficients() const { return coefficients_; }
    double uncertainty(std::size_t index) const;
    double covariance(std::size_t first, std::size_t second) const;
    /// S at the minimum.
    double squares() const { return squares_; }
    /// Γ, the largest |x̂ − x|/u(x) or |ŷ − y|/u(y).
    double gamma() const { return gamma_; }
    bool accepted() const { return gamma_ <= mostGamma; }

    /// The content that belongs to a response: u²(x) = gᵀVg + (G′(y)·u(y))². Refuses "maths.extrapolation"
    /// outside the responses of the calibration gases: the standard forbids it.
    lab::Expected<Estimate> at(const Estimate& response) const;

private:
    AnalysisFunction() = default;

    std::vector<double> powers_;
    std::vector<double> coefficients_;
    std::vector<std::vector<double>> covariance_; ///< V, of the coefficients
    std::vector<std::vector<long double>> factor_; ///< W with V = W·Wᵀ, of y divided by scale_
    std::vector<long double> scaled_; ///< coefficients of y divided by scale_
    long double scale_ = 1;
    double from_ = 0;
    double to_ = 0;
    double squares_ = 0;
    double gamma_ = 0;
};

} // namespace calibration
