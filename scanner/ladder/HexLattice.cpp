// SPDX-License-Identifier: MIT
#include "scanner/ladder/HexLattice.h"

#include "scanner/Drawing.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace scanner::hexagons {
namespace {

    constexpr double rowPitch = 0.8660254; ///< half the root of three
    constexpr double halfHexagon = 0.5773503; ///< from the middle to a point
    constexpr double eyeRadius = 5.0;

    struct Mark {
        int row;
        int column;
        int known;
    };
    /// ISO/IEC 16023: six marks of three hexagons, and what fills the corner of the first row. The bits are
    /// those that every symbol shares.
    constexpr std::array marks {Mark {0, 28, -1}, Mark {0, 29, -1}, Mark {9, 10, -1}, Mark {9, 11, -1},
        Mark {10, 11, -1}, Mark {9, 16, 1}, Mark {9, 17, 1}, Mark {10, 16, -1}, Mark {15, 7, -1},
        Mark {16, 7, 1}, Mark {16, 8, -1}, Mark {16, 20, -1}, Mark {16, 21, 1}, Mark {17, 20, -1},
        Mark {22, 10, -1}, Mark {22, 11, 1}, Mark {23, 10, -1}, Mark {22, 17, -1}, Mark {23, 16, 1},
        Mark {23, 17, -1}};

    /// −1 for the hexagons beneath the bull's-eye and outside the code.
    struct Order {
        std::array<int, rows * columns> indexOf {};
        std::vector<std::pair<int, int>> places; ///< row and column
    };

    Point placeOf(int row, int column)
    {
        return {column + (row % 2 == 0 ? 0.5 : 1.0), row * rowPitch + halfHexagon};
    }

    Lattice emptyLattice()
    {
        Lattice result;
        result.width = columns - 1;
        result.height = (rows - 1) * rowPitch + 2 * halfHexagon;
        result.reach = 0.22;
        return result;
    }

    const Order& order()
    {
        static const auto instance = [] {
            Order result;
            result.indexOf.fill(-1);
            const auto centre = emptyLattice().centre();
            for (int row = 0; row < rows; ++row)
                for (int column = 0; column < columns - row % 2; ++column) {
                    const auto place = placeOf(row, column);
                    if (std::hypot(place.x - centre.x, place.y - centre.y) < eyeRadius)
                        continue;
                    result.indexOf[static_cast<std::size_t>(row * columns + column)] =
                        static_cast<int>(result.places.size());
                    result.places.emplace_back(row, column);
                }
            return result;
        }();
        return instance;
    }

    Lattice built(bool withMarks)
    {
        auto result = emptyLattice();
        for (const auto& [row, column] : order().places) {
            const auto mark = std::ranges::find_if(
                marks, [r = row, c = column](const Mark& m) { return m.row == r && m.column == c; });
            result.modules.push_back(
                {placeOf(row, column), withMarks && mark != marks.end() ? mark->known : 0});
        }
        return result;
    }

} // namespace

const Lattice& lattice()
{
    static const auto instance = built(true);
    return instance;
}

const Lattice& latticeWithoutMarks()
{
    static const auto instance = built(false);
    return instance;
}

std::vector<float> unmixed(const std::vector<float>& levels, float amount)
{
    const auto& all = order();
    auto result = levels;
    for (std::size_t at = 0; at < levels.size(); ++at) {
        const auto [row, column] = all.places[at];
        const auto aside = row % 2 == 0 ? -1 : 0;
        const std::array<std::pair<int, int>, 6> neighbours {
            {{row, column - 1}, {row, column + 1}, {row - 1, column + aside}, {row - 1, column + aside + 1},
                {row + 1, column + aside}, {row + 1, column + aside + 1}}};
        float sum = 0;
        for (const auto& [r, c] : neighbours) {
            const bool inside = r >= 0 && c >= 0 && r < rows && c < columns;
            const auto index = inside ? all.indexOf[static_cast<std::size_t>(r * columns + c)] : -1;
            sum += index >= 0 ? levels[static_cast<std::size_t>(index)] : inside ? levels[at] : 1;
        }
        result[at] = levels[at] + amount * (levels[at] - sum / 6);
    }
    return result;
}

Frame redrawn(const std::vector<float>& levels)
{
    constexpr int cell = 8;
    constexpr int margin = 8;
    Frame frame(columns * cell + 2 * margin, rows * cell + 2 * margin);
    for (std::size_t at = 0; at < levels.size(); ++at) {
        const auto [row, column] = order().places[at];
        if (levels[at] >= 0)
            continue;
        const auto left = margin + column * cell + (row % 2) * cell / 2;
        fill(frame, left, margin + row * cell, std::min(cell, margin + columns * cell - left), cell, 0);
    }
    // The library takes the outermost ink for the code's corners; it reads the middles of the cells.
    frame.set(margin, margin, 0);
    frame.set(margin + columns * cell - 1, margin + rows * cell - 1, 0);
    return frame;
}

} // namespace scanner::hexagons
