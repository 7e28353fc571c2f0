// SPDX-License-Identifier: MIT
#include "scanner/ladder/MatrixLattices.h"

#include "scanner/Drawing.h"

#include <algorithm>

namespace scanner {
namespace {

    /// An L of ink at left and bottom, alternating modules at top and right.
    int knownOfDataMatrix(int row, int column, int modules)
    {
        const auto inkIf = [](bool ink) { return ink ? -1 : 1; };
        if (column == 0 || row == modules - 1)
            return -1;
        if (row == 0)
            return inkIf(column % 2 == 0);
        if (column == modules - 1)
            return inkIf(row % 2 == 1);
        return 0;
    }

    /// Three squares in corners with paper around, a timing row and column between them.
    int knownOfQr(int row, int column, int modules)
    {
        const auto inFinder = [&](int top, int left, int& known) {
            const auto dy = row - top;
            const auto dx = column - left;
            const auto ring = std::max(std::abs(dx - 3), std::abs(dy - 3));
            if (ring <= 4)
                known = ring == 2 || ring == 4 ? 1 : -1;
            return ring <= 4;
        };
        int known = 0;
        if (inFinder(0, 0, known) || inFinder(0, modules - 7, known) || inFinder(modules - 7, 0, known))
            return known;
        if (row == 6)
            return column % 2 == 0 ? -1 : 1;
        if (column == 6)
            return row % 2 == 0 ? -1 : 1;
        return 0;
    }

    MatrixLattice built(Symbology symbology, int modules, int (*known)(int, int, int))
    {
        MatrixLattice matrix {.symbology = symbology, .modules = modules, .lattice = {}, .patterns = {}};
        matrix.lattice.width = modules;
        matrix.lattice.height = modules;
        for (int row = 0; row < modules; ++row)
            for (int column = 0; column < modules; ++column)
                matrix.lattice.modules.push_back({{column + 0.5, row + 0.5}, known(row, column, modules)});
        matrix.patterns = matrix.lattice;
        std::erase_if(matrix.patterns.modules, [](const LatticeModule& module) { return module.known == 0; });
        return matrix;
    }

} // namespace

const std::vector<MatrixLattice>& matrixLattices()
{
    static const auto all = [] {
        std::vector<MatrixLattice> result;
        for (const int modules : {10, 12, 14, 16, 18, 20, 22, 24, 26})
            result.push_back(built(Symbology::DataMatrix, modules, knownOfDataMatrix));
        for (const int modules : {21, 25, 29, 33})
            result.push_back(built(Symbology::QRCode, modules, knownOfQr));
        return result;
    }();
    return all;
}

Frame redrawn(const MatrixLattice& matrix, const std::vector<float>& levels)
{
    constexpr int module = 4;
    constexpr int quietZone = 4;
    const auto side = (matrix.modules + 2 * quietZone) * module;
    Frame frame(side, side);
    for (int at = 0; at < matrix.modules * matrix.modules; ++at) {
        const auto index = static_cast<std::size_t>(at);
        const auto known = matrix.lattice.modules[index].known;
        if (known < 0 || (known == 0 && levels[index] < 0))
            fill(frame, (at % matrix.modules + quietZone) * module,
                (at / matrix.modules + quietZone) * module, module, module, 0);
    }
    return frame;
}

} // namespace scanner
