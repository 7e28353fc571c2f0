// SPDX-License-Identifier: MIT
#pragma once

#include "scanner/Frame.h"

#include <vector>

namespace scanner {

/// The edges around a place, summed up: the structure tensor of the grey levels, and the same with the
/// direction taken four times, which stays when edges cross at right angles.
struct EdgeSum {
    double xx = 0;
    double yy = 0;
    double xy = 0;
    double cos4 = 0;
    double sin4 = 0;

    double energy() const { return xx + yy; }
    /// 1 when all edges run alike, 0 when none is preferred.
    double coherence() const;
    /// The direction across the edges, radians in −π/2 … π/2.
    double direction() const;
    /// The direction of one of two crossing sets of edges, radians in −π/4 … π/4.
    double crossedDirection() const;

    EdgeSum& operator+=(const EdgeSum& other);
    EdgeSum scaled(double factor) const;
};

/// A picture's edges in cells of a few pixels, relative to the local light, without what noise alone adds.
class EdgeMap {
public:
    static constexpr int cellSide = 4; ///< pixels of the (reduced) picture

    explicit EdgeMap(const Frame& frame);

    int columns() const { return columns_; }
    int rows() const { return rows_; }
    /// The sum of one cell alone.
    const EdgeSum& cell(int column, int row) const { return cells_[index(column, row)]; }
    /// The mean over the cell and its eight neighbours, which is what decides on the kind of a place.
    const EdgeSum& around(int column, int row) const { return around_[index(column, row)]; }

private:
    std::size_t index(int column, int row) const { return static_cast<std::size_t>(row * columns_ + column); }
    void sumCells(const Frame& frame);
    void removeNoise();
    void sumAround();

    int columns_;
    int rows_;
    std::vector<EdgeSum> cells_;
    std::vector<EdgeSum> around_;
};

} // namespace scanner
