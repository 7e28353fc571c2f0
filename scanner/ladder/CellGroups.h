// SPDX-License-Identifier: MIT
#pragma once

#include "scanner/ladder/EdgeMap.h"

#include <vector>

namespace scanner {

/// A cell's place in an EdgeMap.
struct Cell {
    int column;
    int row;
};
using Cells = std::vector<Cell>;

/// Cells of one kind that hang together, by flooding; each cell belongs to one group at most.
class CellGroups {
public:
    explicit CellGroups(const EdgeMap& map)
        : map_(map)
        , taken_(static_cast<std::size_t>(map.columns() * map.rows()), 0)
    {
    }

    /// Groups of cells that `belongs` accepts and no earlier group has; neighbours must be `alike`.
    template <class Belongs, class Alike> std::vector<Cells> groups(Belongs belongs, Alike alike)
    {
        std::vector<Cells> result;
        for (int row = 0; row < map_.rows(); ++row)
            for (int column = 0; column < map_.columns(); ++column)
                if (!taken(column, row) && belongs(map_.around(column, row)))
                    result.push_back(flood({column, row}, belongs, alike));
        return result;
    }

    /// Gives the cells of a group back to later calls.
    void release(const Cells& cells)
    {
        for (const auto& cell : cells)
            taken(cell.column, cell.row) = 0;
    }

private:
    template <class Belongs, class Alike> Cells flood(Cell start, Belongs belongs, Alike alike)
    {
        Cells cells {start};
        taken(start.column, start.row) = 1;
        for (std::size_t next = 0; next < cells.size(); ++next) {
            const auto [column, row] = cells[next];
            for (const auto [right, down] : {Cell {1, 0}, {-1, 0}, {0, 1}, {0, -1}}) {
                const auto c = column + right;
                const auto r = row + down;
                if (c < 0 || r < 0 || c >= map_.columns() || r >= map_.rows() || taken(c, r))
                    continue;
                if (belongs(map_.around(c, r)) && alike(map_.around(column, row), map_.around(c, r))) {
                    taken(c, r) = 1;
                    cells.push_back({c, r});
                }
            }
        }
        return cells;
    }

    char& taken(int column, int row)
    {
        return taken_[static_cast<std::size_t>(row * map_.columns() + column)];
    }

    const EdgeMap& map_;
    std::vector<char> taken_;
};

} // namespace scanner
