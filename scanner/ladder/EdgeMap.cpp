// SPDX-License-Identifier: MIT
#include "scanner/ladder/EdgeMap.h"

#include <algorithm>
#include <cmath>

namespace scanner {

double EdgeSum::coherence() const
{
    const auto total = energy();
    return total > 0 ? std::min(1.0, std::hypot(xx - yy, 2 * xy) / total) : 0;
}

double EdgeSum::direction() const { return 0.5 * std::atan2(2 * xy, xx - yy); }

double EdgeSum::crossedDirection() const { return 0.25 * std::atan2(sin4, cos4); }

EdgeSum& EdgeSum::operator+=(const EdgeSum& other)
{
    xx += other.xx;
    yy += other.yy;
    xy += other.xy;
    cos4 += other.cos4;
    sin4 += other.sin4;
    return *this;
}

EdgeSum EdgeSum::scaled(double factor) const
{
    return {xx * factor, yy * factor, xy * factor, cos4 * factor, sin4 * factor};
}

EdgeMap::EdgeMap(const Frame& frame)
    : columns_(std::max(1, frame.width() / cellSide))
    , rows_(std::max(1, frame.height() / cellSide))
    , cells_(static_cast<std::size_t>(columns_ * rows_))
    , around_(cells_.size())
{
    sumCells(frame);
    removeNoise();
    sumAround();
}

void EdgeMap::sumCells(const Frame& frame)
{
    for (int row = 0; row < rows_; ++row)
        for (int column = 0; column < columns_; ++column) {
            float xx = 0;
            float yy = 0;
            float xy = 0;
            float cos4 = 0;
            float sin4 = 0;
            float grey = 0;
            const auto bottom = std::min((row + 1) * cellSide, frame.height() - 1);
            const auto right = std::min((column + 1) * cellSide, frame.width() - 1);
            for (int y = std::max(1, row * cellSide); y < bottom; ++y) {
                const auto* above = frame.row(y - 1).data();
                const auto* here = frame.row(y).data();
                const auto* below = frame.row(y + 1).data();
                for (int x = std::max(1, column * cellSide); x < right; ++x) {
                    const auto dx = static_cast<float>(above[x + 1] + 2 * here[x + 1] + below[x + 1]
                                                       - above[x - 1] - 2 * here[x - 1] - below[x - 1]);
                    const auto dy = static_cast<float>(below[x - 1] + 2 * below[x] + below[x + 1]
                                                       - above[x - 1] - 2 * above[x] - above[x + 1]);
                    xx += dx * dx;
                    yy += dy * dy;
                    xy += dx * dy;
                    // (dx + i dy)⁴ over the square of its length: the direction four times, weighted by
                    // energy.
                    const auto real = dx * dx - dy * dy;
                    const auto imaginary = 2 * dx * dy;
                    const auto weight = 1 / (dx * dx + dy * dy + 1);
                    cos4 += (real * real - imaginary * imaginary) * weight;
                    sin4 += 2 * real * imaginary * weight;
                    grey += here[x];
                }
            }
            // Half the light makes a quarter of the energy.
            const auto light = grey / (cellSide * cellSide) + 20;
            cells_[index(column, row)] = EdgeSum {xx, yy, xy, cos4, sin4}.scaled(1 / (light * light));
        }
}

void EdgeMap::removeNoise()
{
    // Most of a picture is desk and paper: the energy that a third of the cells stay below is noise, of which
    // a cell has about half more. Noise has no direction, so it falls on both axes alike.
    std::vector<double> energies;
    for (const auto& cell : cells_)
        energies.push_back(cell.energy());
    const auto third = energies.begin() + static_cast<std::ptrdiff_t>(energies.size() / 3);
    std::ranges::nth_element(energies, third);
    const auto noise = 0.6 * *third;
    for (auto& cell : cells_) {
        cell.xx = std::max(0.0, cell.xx - noise);
        cell.yy = std::max(0.0, cell.yy - noise);
    }
}

void EdgeMap::sumAround()
{
    for (int row = 0; row < rows_; ++row)
        for (int column = 0; column < columns_; ++column) {
            EdgeSum sum;
            for (int r = std::max(0, row - 1); r <= std::min(rows_ - 1, row + 1); ++r)
                for (int c = std::max(0, column - 1); c <= std::min(columns_ - 1, column + 1); ++c)
                    sum += cell(c, r);
            around_[index(column, row)] = sum.scaled(1.0 / 9);
        }
}

} // namespace scanner
