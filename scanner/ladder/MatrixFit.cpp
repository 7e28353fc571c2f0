// SPDX-License-Identifier: MIT
#include "scanner/ladder/MatrixFit.h"

#include "scanner/Filters.h"
#include "scanner/SymbolReader.h"
#include "scanner/ladder/Borders.h"
#include "scanner/ladder/MatrixLattices.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace scanner {
namespace {

    constexpr std::size_t mostHypotheses = 4;
    constexpr double enoughToFit = 0.25; ///< agreement of patterns before the fit
    constexpr double enoughToRead = 0.4; ///< and after it

    struct Hypothesis {
        const MatrixLattice* matrix = nullptr;
        Quad corners {};
        double agreement = 0;
    };

    Quad turned(const Quad& quad, std::size_t quarters)
    {
        Quad result;
        for (std::size_t corner = 0; corner < 4; ++corner)
            result[corner] = quad[(corner + quarters) % 4];
        return result;
    }

    /// Which kind and size in which turn between which borders, the best of each kind and size.
    std::vector<Hypothesis> hypotheses(const Frame& levels, double side)
    {
        const auto quads = borderCandidates(levels, side);
        std::vector<Hypothesis> best;
        for (const auto& matrix : matrixLattices()) {
            Hypothesis mine {&matrix, {}, enoughToFit};
            for (const auto& quad : quads)
                for (std::size_t quarters = 0; quarters < 4; ++quarters) {
                    const auto corners = turned(quad, quarters);
                    const auto agrees = agreement(levels, matrix.patterns, corners);
                    if (agrees > mine.agreement)
                        mine = {&matrix, corners, agrees};
                }
            if (mine.agreement > enoughToFit)
                best.push_back(mine);
        }
        std::ranges::sort(best, std::greater {}, &Hypothesis::agreement);
        if (best.size() > mostHypotheses)
            best.resize(mostHypotheses);
        return best;
    }

    /// What blur mixed in from the eight neighbours, taken off again.
    std::vector<float> unmixed(const MatrixLattice& matrix, const std::vector<float>& levels, float amount)
    {
        auto result = levels;
        const auto n = matrix.modules;
        const auto at = [&](int row, int column) {
            // Around the code lies paper.
            return row < 0 || column < 0 || row >= n || column >= n
                       ? 1.F
                       : levels[static_cast<std::size_t>(row * n + column)];
        };
        for (int row = 0; row < n; ++row)
            for (int column = 0; column < n; ++column) {
                const auto sides =
                    at(row - 1, column) + at(row + 1, column) + at(row, column - 1) + at(row, column + 1);
                const auto corners = at(row - 1, column - 1) + at(row - 1, column + 1)
                                     + at(row + 1, column - 1) + at(row + 1, column + 1);
                const auto here = at(row, column);
                result[static_cast<std::size_t>(row * n + column)] =
                    here + amount * (here - (2 * sides + corners) / 12);
            }
        return result;
    }

    bool readRedrawn(
        const Hypothesis& fit, const std::vector<float>& levels, const std::function<bool(Symbol)>& accept)
    {
        for (auto& symbol : readSymbols(redrawn(*fit.matrix, levels),
                 {.symbologies = {fit.matrix->symbology}, .everyTurn = false, .most = 1, .isPure = true})) {
            symbol.corners = fit.corners;
            if (accept(std::move(symbol)))
                return true;
        }
        return false;
    }

} // namespace

bool readFittedMatrix(const Frame& crop, double side, const std::function<bool(Symbol)>& accept)
{
    const auto levels = locallyStretched(crop, std::max(12, static_cast<int>(side / 4)));
    for (auto fit : hypotheses(levels, side)) {
        const auto& lattice = fit.matrix->lattice;
        const auto radius = lattice.width / std::sqrt(2.0);
        fit.corners = fitted(levels, lattice, fit.corners, radius, 0.6);
        if (agreement(levels, fit.matrix->patterns, fit.corners) < enoughToRead)
            continue;
        const auto measured = sampled(
            levels, lattice, Homography::ontoQuadrilateral(lattice.width, lattice.height, fit.corners));
        for (const auto amount : {0.4F, 0.F, 1.F, 2.F, 4.F})
            if (readRedrawn(fit, unmixed(*fit.matrix, measured, amount), accept))
                return true;
    }
    return false;
}

} // namespace scanner
