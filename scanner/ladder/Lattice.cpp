// SPDX-License-Identifier: MIT
#include "scanner/ladder/Lattice.h"

#include <algorithm>
#include <cmath>

namespace scanner {
namespace {

    /// −1 … 1 between four pixels; outside lies paper.
    float levelAt(const Frame& frame, Point place)
    {
        const auto x = place.x - 0.5;
        const auto y = place.y - 0.5;
        if (!(x >= 0 && y >= 0 && x < frame.width() - 1 && y < frame.height() - 1))
            return 1;
        const auto left = static_cast<int>(x);
        const auto top = static_cast<int>(y);
        const auto a = static_cast<float>(x - left);
        const auto b = static_cast<float>(y - top);
        const auto upper = frame.row(top).subspan(static_cast<std::size_t>(left), 2);
        const auto lower = frame.row(top + 1).subspan(static_cast<std::size_t>(left), 2);
        const auto above = static_cast<float>(upper[0]) + a * static_cast<float>(upper[1] - upper[0]);
        const auto beneath = static_cast<float>(lower[0]) + a * static_cast<float>(lower[1] - lower[0]);
        return (above + b * (beneath - above)) / 127.5F - 1;
    }

    Homography mapOf(const Lattice& lattice, const Quad& corners)
    {
        return Homography::ontoQuadrilateral(lattice.width, lattice.height, corners);
    }

    constexpr double weightOfKnown = 2;

    double score(const Frame& levels, const Lattice& lattice, const Homography& map, double radius)
    {
        const auto centre = lattice.centre();
        double sum = 0;
        double weights = 0;
        for (const auto& [place, known] : lattice.modules) {
            const auto dx = place.x - centre.x;
            const auto dy = place.y - centre.y;
            if (dx * dx + dy * dy > radius * radius)
                continue;
            const auto level = static_cast<double>(levelAt(levels, map(place)));
            sum += known == 0 ? std::abs(level) : weightOfKnown * known * level;
            weights += known == 0 ? 1 : weightOfKnown;
        }
        return weights > 0 ? sum / weights : 0;
    }

    /// The eight ways in which a perspective map may change: shift, turn and stretch, tilt.
    constexpr int ways = 8;

    Point moved(Point place, Point centre, int way, double amount, double radius)
    {
        const auto u = (place.x - centre.x) / radius;
        const auto v = (place.y - centre.y) / radius;
        Point by;
        double tilt = 0;
        switch (way) {
        case 0:
            by = {1, 0};
            break;
        case 1:
            by = {0, 1};
            break;
        case 2:
            by = {u, v};
            break; // larger
        case 3:
            by = {-v, u};
            break; // turned
        case 4:
            by = {u, -v};
            break; // wider
        case 5:
            by = {v, u};
            break; // slanted
        case 6:
            tilt = u;
            break;
        default:
            tilt = v;
            break;
        }
        const auto factor = 1 / (1 + amount / radius * tilt);
        return {
            centre.x + radius * u * factor + amount * by.x, centre.y + radius * v * factor + amount * by.y};
    }

    Quad moved(const Lattice& lattice, const Quad& corners, int way, double amount, double radius)
    {
        const auto map = mapOf(lattice, corners);
        const Quad rectangle {
            {{0, 0}, {lattice.width, 0}, {lattice.width, lattice.height}, {0, lattice.height}}};
        Quad result;
        for (std::size_t corner = 0; corner < result.size(); ++corner)
            result[corner] = map(moved(rectangle[corner], lattice.centre(), way, amount, radius));
        return result;
    }

} // namespace

std::vector<float> sampled(const Frame& levels, const Lattice& lattice, const Homography& map)
{
    std::vector<float> result;
    result.reserve(lattice.modules.size());
    for (const auto& module : lattice.modules) {
        float sum = 0;
        for (const int dy : {-1, 0, 1})
            for (const int dx : {-1, 0, 1})
                sum += levelAt(
                    levels, map({module.place.x + dx * lattice.reach, module.place.y + dy * lattice.reach}));
        result.push_back(sum / 9);
    }
    return result;
}

double agreement(const Frame& levels, const Lattice& lattice, const Quad& corners)
{
    const auto map = mapOf(lattice, corners);
    double sum = 0;
    int count = 0;
    for (const auto& [place, known] : lattice.modules)
        if (known != 0) {
            sum += known * static_cast<double>(levelAt(levels, map(place)));
            ++count;
        }
    return count > 0 ? sum / count : 0;
}

double clarity(const Frame& levels, const Lattice& lattice, const Quad& corners, double radius)
{
    return score(levels, lattice, mapOf(lattice, corners), radius);
}

Quad fitted(const Frame& levels, const Lattice& lattice, const Quad& corners, double radius, double step)
{
    auto best = corners;
    auto bestScore = score(levels, lattice, mapOf(lattice, best), radius);
    const auto least = step / 5;
    for (auto amount = step; amount > least; amount /= 2)
        for (int round = 0; round < 3; ++round) {
            const auto before = bestScore;
            for (int way = 0; way < ways; ++way)
                for (const auto direction : {amount, -amount}) {
                    const auto tried = moved(lattice, best, way, direction, radius);
                    const auto triedScore = score(levels, lattice, mapOf(lattice, tried), radius);
                    if (triedScore > bestScore) {
                        best = tried;
                        bestScore = triedScore;
                        break;
                    }
                }
            if (bestScore - before < 1e-4)
                break;
        }
    return best;
}

} // namespace scanner
