// SPDX-License-Identifier: MIT
#include "scanner/ladder/Region.h"

#include "scanner/Filters.h"
#include "scanner/ladder/CellGroups.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <optional>

namespace scanner {
namespace {

    using Kind = Region::Kind;

    /// Of the reduced picture, pixels.
    int longestSide(Detail detail)
    {
        return detail == Detail::Glance ? 400 : detail == Detail::Coarse ? 800 : 1600;
    }
    constexpr std::size_t mostRegions = 64;
    constexpr double barCoherence = 0.75; ///< bars of a Code 128 show 0.85 and more, letters 0.3 … 0.6
    constexpr double turnWithinBars = 0.3; ///< radians between neighbouring cells of the same bars

    Point centreOf(Cell cell)
    {
        return {(cell.column + 0.5) * EdgeMap::cellSide, (cell.row + 0.5) * EdgeMap::cellSide};
    }

    /// Turns the width of a row of bars, so far across the bars, to where the row runs: a straight line
    /// through the cells.
    void alignWithRow(Region& region, const Cells& cells)
    {
        Point mean;
        for (const auto cell : cells)
            mean = {mean.x + centreOf(cell).x, mean.y + centreOf(cell).y};
        const auto count = static_cast<double>(cells.size());
        region.centre = {mean.x / count, mean.y / count};
        double uu = 0;
        double uv = 0;
        for (const auto cell : cells) {
            const auto [u, v] = region.onAxes(centreOf(cell));
            uu += u * u;
            uv += u * v;
        }
        constexpr double mostLean = 0.4;
        const auto turn = uu > 0 ? std::clamp(std::atan(uv / uu), -mostLean, mostLean) : 0;
        region.angle += turn;
        region.lean = -turn;
    }

    /// The box around the cells on the region's axes, and how strong its edges are.
    void measure(Region& region, const Cells& cells, const EdgeMap& map)
    {
        constexpr auto huge = std::numeric_limits<double>::max();
        Point least {huge, huge};
        Point most {-huge, -huge};
        double energy = 0;
        for (const auto cell : cells) {
            const auto [u, v] = region.onAxes(centreOf(cell));
            least = {std::min(least.x, u), std::min(least.y, v)};
            most = {std::max(most.x, u), std::max(most.y, v)};
            energy += map.around(cell.column, cell.row).energy();
        }
        const auto u = (least.x + most.x) / 2;
        const auto v = (least.y + most.y) / 2;
        const auto bars = region.angle + region.lean;
        region.centre = {region.centre.x + u * std::cos(region.angle) - v * std::sin(bars),
            region.centre.y + u * std::sin(region.angle) + v * std::cos(bars)};
        region.width = most.x - least.x + EdgeMap::cellSide;
        region.height = most.y - least.y + EdgeMap::cellSide;
        region.density = static_cast<double>(cells.size()) * EdgeMap::cellSide * EdgeMap::cellSide
                         / (region.width * region.height);
        region.strength =
            std::sqrt(energy / static_cast<double>(cells.size()) * region.width * region.height);
    }

    /// The slope of the bars' direction over the width: a straight line through the cells, by energy.
    double fanOf(const Region& region, const Cells& cells, const EdgeMap& map)
    {
        double weights = 0;
        double u1 = 0;
        double u2 = 0;
        double t1 = 0;
        double ut = 0;
        for (const auto cell : cells) {
            const auto& sum = map.around(cell.column, cell.row);
            const auto u = region.onAxes(centreOf(cell)).x;
            const auto turn = std::remainder(sum.direction() - region.angle - region.lean, std::numbers::pi);
            const auto weight = sum.energy();
            weights += weight;
            u1 += weight * u;
            u2 += weight * u * u;
            t1 += weight * turn;
            ut += weight * u * turn;
        }
        const auto spread = weights * u2 - u1 * u1;
        return spread > 0 ? (weights * ut - u1 * t1) / spread : 0;
    }

    EdgeSum sumOf(const Cells& cells, const EdgeMap& map)
    {
        EdgeSum sum;
        for (const auto cell : cells)
            sum += map.cell(cell.column, cell.row);
        return sum;
    }

    bool mayBeBars(const Region& region) { return region.width >= 24 && region.height >= 6; }

    bool mayBeMatrix(const Region& region)
    {
        const auto [shorter, longer] = std::minmax(region.width, region.height);
        return shorter >= 12 && longer <= 2.2 * shorter;
    }

    std::vector<Region> regionsOf(const EdgeMap& map, double threshold)
    {
        std::vector<Region> regions;
        CellGroups grouping(map);
        const auto barLike = [=](const EdgeSum& sum) {
            return sum.energy() > threshold && sum.coherence() > barCoherence;
        };
        const auto sameBars = [](const EdgeSum& a, const EdgeSum& b) {
            return std::abs(std::remainder(a.direction() - b.direction(), std::numbers::pi)) < turnWithinBars;
        };
        for (const auto& cells : grouping.groups(barLike, sameBars)) {
            Region region {.kind = Kind::Bars, .angle = sumOf(cells, map).direction()};
            alignWithRow(region, cells);
            measure(region, cells, map);
            if (!mayBeBars(region)) {
                // The edge of a Data Matrix is such a thing: its cells belong to the matrix.
                grouping.release(cells);
                continue;
            }
            region.fan = fanOf(region, cells, map);
            regions.push_back(region);
        }

        const auto strong = [=](const EdgeSum& sum) { return sum.energy() > threshold; };
        const auto always = [](const EdgeSum&, const EdgeSum&) { return true; };
        for (const auto& cells : grouping.groups(strong, always)) {
            Region region {.kind = Kind::Matrix, .angle = sumOf(cells, map).crossedDirection()};
            measure(region, cells, map);
            if (mayBeMatrix(region))
                regions.push_back(region);
        }
        return regions;
    }

    bool sameRegion(const Region& a, const Region& b)
    {
        const auto near = std::hypot(a.centre.x - b.centre.x, a.centre.y - b.centre.y) < 8;
        return a.kind == b.kind && near
               && std::abs(a.width * a.height - b.width * b.height) < 0.3 * b.width * b.height;
    }

    double strongest(const EdgeMap& map)
    {
        double result = 0;
        for (int row = 0; row < map.rows(); ++row)
            for (int column = 0; column < map.columns(); ++column)
                result = std::max(result, map.around(column, row).energy());
        return result;
    }

} // namespace

Point Region::onAxes(Point place) const
{
    const auto x = place.x - centre.x;
    const auto y = place.y - centre.y;
    const auto bars = angle + lean;
    const auto v = (y * std::cos(angle) - x * std::sin(angle)) / std::cos(lean);
    return {x * std::cos(angle) + y * std::sin(angle) + v * std::sin(bars - angle), v};
}

bool Region::contains(Point place, double margin) const
{
    const auto [u, v] = onAxes(place);
    return std::abs(u) <= width / 2 + margin && std::abs(v) <= height / 2 + margin;
}

std::vector<Region> proposeRegions(const Frame& frame, Detail detail)
{
    std::optional<Frame> smaller;
    double scale = 1;
    const auto reduced = [&]() -> const Frame& { return smaller ? *smaller : frame; };
    while (std::max(reduced().width(), reduced().height()) > longestSide(detail)) {
        smaller = halved(reduced());
        scale *= 2;
    }
    if (std::min(reduced().width(), reduced().height()) < 3)
        return {};

    const EdgeMap map(blurred(reduced(), 0.7));
    const auto peak = strongest(map);
    std::vector<Region> regions;
    // A shaded code has weaker edges than a bright one, and close neighbours part only at the higher
    // threshold.
    for (const auto share : {0.2, 0.08})
        for (const auto& region : regionsOf(map, share * peak))
            if (std::ranges::none_of(regions, [&](const Region& other) { return sameRegion(other, region); }))
                regions.push_back(region);
    for (auto& region : regions) {
        region.centre = {region.centre.x * scale, region.centre.y * scale};
        region.width *= scale;
        region.height *= scale;
        region.fan /= scale;
    }
    std::ranges::sort(regions, std::greater {}, &Region::strength);
    // A picture of nothing but texture has thousands.
    if (regions.size() > mostRegions)
        regions.resize(mostRegions);
    return regions;
}

} // namespace scanner
