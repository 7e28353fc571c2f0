// SPDX-License-Identifier: MIT
#include "scanner/ladder/Lattice.h"

#include "scanner/Drawing.h"
#include "scanner/Filters.h"
#include "scanner/ladder/HexLattice.h"
#include "scanner/ladder/MatrixFit.h"
#include "scanner/ladder/MatrixLattices.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cmath>

using scanner::Frame;
using scanner::Homography;
using scanner::Quad;
using scanner::Symbology;

BOOST_AUTO_TEST_SUITE(LatticeTest)

/// A Data Matrix in the middle of paper, ten pixels a module, three modules of margin.
const Frame matrix = scanner::drawCode(Symbology::DataMatrix, "FX123456782", 10);

Quad cornersIn(const Frame& frame)
{
    const double least = 30;
    const double right = frame.width() - 30;
    const double bottom = frame.height() - 30;
    return {{{least, least}, {right, least}, {right, bottom}, {least, bottom}}};
}

const scanner::MatrixLattice& latticeOf(const Frame& frame)
{
    const auto& all = scanner::matrixLattices();
    return *std::ranges::find_if(all, [&](const scanner::MatrixLattice& lattice) {
        return lattice.symbology == Symbology::DataMatrix && lattice.modules == (frame.width() - 60) / 10;
    });
}

BOOST_AUTO_TEST_CASE(knownModulesAgreeWhereTheCodeLies)
{
    const auto& lattice = latticeOf(matrix);
    BOOST_TEST(scanner::agreement(matrix, lattice.patterns, cornersIn(matrix)) == 1);
    auto turned = cornersIn(matrix);
    std::ranges::rotate(turned, turned.begin() + 1);
    BOOST_TEST(scanner::agreement(matrix, lattice.patterns, turned) < 0.7);
}

BOOST_AUTO_TEST_CASE(cornersFindTheirPlace)
{
    const auto& lattice = latticeOf(matrix).lattice;
    const auto right = cornersIn(matrix);
    auto wrong = right;
    wrong[0] = {wrong[0].x + 4, wrong[0].y - 3};
    wrong[2] = {wrong[2].x - 4, wrong[2].y - 5};
    const auto found = scanner::fitted(scanner::blurred(matrix, 4), lattice, wrong, lattice.width / 1.4, 0.6);
    for (std::size_t corner = 0; corner < 4; ++corner)
        BOOST_TEST(std::hypot(found[corner].x - right[corner].x, found[corner].y - right[corner].y) < 3.5); // a third of a module
}

BOOST_AUTO_TEST_CASE(modulesAreMeasuredAndDrawnAnew)
{
    const auto& lattice = latticeOf(matrix);
    const auto map = Homography::ontoQuadrilateral(lattice.modules, lattice.modules, cornersIn(matrix));
    const auto levels = scanner::sampled(matrix, lattice.lattice, map);
    const auto drawn = scanner::redrawn(lattice, levels);
    for (int row = 0; row < lattice.modules; ++row)
        for (int column = 0; column < lattice.modules; ++column)
            BOOST_TEST((drawn.at(16 + 4 * column + 2, 16 + 4 * row + 2) < 128)
                       == (matrix.at(30 + 10 * column + 5, 30 + 10 * row + 5) < 128));
}

BOOST_AUTO_TEST_CASE(aBlurredMatrixIsRead)
{
    for (const double blur : {1.0, 2.0, 3.0}) // of modules of eight pixels
        for (const auto symbology : {Symbology::DataMatrix, Symbology::QRCode})
            BOOST_TEST_CONTEXT(blur << " " << formatName(symbology)) {
                const auto code = scanner::drawCode(symbology, "FX123456782", 8);
                Frame ground(code.width() + 40, code.height() + 40);
                scanner::paste(ground, code, 20, 20);
                std::string bytes;
                scanner::readFittedMatrix(
                    scanner::blurred(ground, blur), code.width() - 48, [&](const scanner::Symbol& symbol) {
                        bytes = symbol.bytes;
                        return true;
                    });
                BOOST_TEST(bytes == "FX123456782");
            }
}

BOOST_AUTO_TEST_CASE(hexagonsKeepTheirOrder)
{
    namespace hexagons = scanner::hexagons;
    const auto& lattice = hexagons::lattice();
    BOOST_TEST(lattice.modules.size() == hexagons::latticeWithoutMarks().modules.size());
    // Even levels stay as they are when blur is taken off; a lone one stands out.
    std::vector<float> levels(lattice.modules.size(), 1);
    const auto even = hexagons::unmixed(levels, 2);
    BOOST_TEST(*std::ranges::min_element(even) > 0.99F);
    levels[100] = 0.2F;
    BOOST_TEST(hexagons::unmixed(levels, 2)[100] < 0);
}

BOOST_AUTO_TEST_SUITE_END()
