// SPDX-License-Identifier: MIT
#include "scanner/ladder/MaxiCodes.h"

#include "scanner/Filters.h"
#include "scanner/SymbolReader.h"
#include "scanner/ladder/BullsEye.h"
#include "scanner/ladder/HexLattice.h"
#include "scanner/ladder/RegionCrop.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace scanner {
namespace {

    constexpr double hexagonInCrop = 6; ///< pixels
    constexpr double halfCode = 23; ///< hexagons from the middle to beyond a corner, in perspective
    constexpr double enoughOfMarks = 0.25;
    constexpr std::size_t mostTurns = 3;

    /// The lattice's corners around the crop's middle: the ellipse of the rings and a turn.
    Quad cornersOf(const BullsEye& eye, double scale, double turn, Point middle)
    {
        const auto& lattice = hexagons::lattice();
        const auto centre = lattice.centre();
        const Quad rectangle {
            {{0, 0}, {lattice.width, 0}, {lattice.width, lattice.height}, {0, lattice.height}}};
        Quad corners;
        for (std::size_t i = 0; i < corners.size(); ++i) {
            const auto x = rectangle[i].x - centre.x;
            const auto y = rectangle[i].y - centre.y;
            const auto u = x * std::cos(turn) - y * std::sin(turn);
            const auto v = x * std::sin(turn) + y * std::cos(turn);
            corners[i] = {
                middle.x + scale * (eye.xx * u + eye.xy * v), middle.y + scale * (eye.xy * u + eye.yy * v)};
        }
        return corners;
    }

    /// The turns, within a sixth, in which hexagons are blackest and whitest.
    std::vector<double> clearestTurns(const Frame& levels, const BullsEye& eye, double scale, Point middle)
    {
        constexpr int steps = 48;
        constexpr double near = 8.5;
        std::vector<std::pair<double, double>> turns;
        for (int step = 0; step < steps; ++step) {
            const auto turn = step * std::numbers::pi / 3 / steps;
            turns.emplace_back(
                clarity(levels, hexagons::latticeWithoutMarks(), cornersOf(eye, scale, turn, middle), near),
                turn);
        }
        std::ranges::sort(turns, std::greater {});
        std::vector<double> best;
        for (const auto& [clear, turn] : turns) {
            if (std::ranges::none_of(best, [t = turn](double other) {
                    return std::abs(std::remainder(other - t, std::numbers::pi / 3)) < 0.06;
                }))
                best.push_back(turn);
            if (best.size() == mostTurns)
                break;
        }
        return best;
    }

    /// The hexagons repeat every sixth of a turn: the marks tell which.
    Quad turnedByMarks(const Frame& levels, const Quad& corners)
    {
        const auto& lattice = hexagons::lattice();
        const auto map = Homography::ontoQuadrilateral(lattice.width, lattice.height, corners);
        const auto centre = lattice.centre();
        const Quad rectangle {
            {{0, 0}, {lattice.width, 0}, {lattice.width, lattice.height}, {0, lattice.height}}};
        Quad best = corners;
        double most = -2;
        for (int sixth = 0; sixth < 6; ++sixth) {
            const auto turn = sixth * std::numbers::pi / 3;
            Quad turned;
            for (std::size_t i = 0; i < turned.size(); ++i) {
                const auto x = rectangle[i].x - centre.x;
                const auto y = rectangle[i].y - centre.y;
                turned[i] = map({centre.x + x * std::cos(turn) - y * std::sin(turn),
                    centre.y + x * std::sin(turn) + y * std::cos(turn)});
            }
            if (const auto agrees = agreement(levels, lattice, turned); agrees > most) {
                most = agrees;
                best = turned;
            }
        }
        return best;
    }

    bool readHexagons(
        Scene& scene, const Frame& levels, const Quad& corners, const RegionCrop& crop, std::string_view step)
    {
        const auto& lattice = hexagons::lattice();
        const auto measured =
            sampled(levels, lattice, Homography::ontoQuadrilateral(lattice.width, lattice.height, corners));
        for (const auto amount : {0.5F, 0.F, 1.5F, 3.F})
            for (auto& symbol : readSymbols(hexagons::redrawn(hexagons::unmixed(measured, amount)),
                     {.symbologies = {Symbology::MaxiCode}, .everyTurn = false, .most = 1, .isPure = true})) {
                for (std::size_t i = 0; i < corners.size(); ++i)
                    symbol.corners[i] = crop.inPicture(corners[i]);
                if (scene.addIfKnown(std::move(symbol), step))
                    return true;
            }
        return false;
    }

    /// `eye` in the picture's pixels.
    bool readAround(Scene& scene, const Frame& picture, const BullsEye& eye, std::string_view step)
    {
        const auto half = halfCode * eye.hexagon();
        const Region region {
            .kind = Region::Kind::Matrix, .centre = eye.centre, .width = 2 * half, .height = 2 * half};
        if (scene.isRead(region))
            return true;
        const RegionCrop crop(picture, region, {0, 0}, hexagonInCrop / eye.hexagon());
        auto levels = locallyStretched(eye.isInverted ? inverted(crop.frame()) : crop.frame(), 36);
        const Point middle {crop.frame().width() / 2.0, crop.frame().height() / 2.0};
        for (const auto turn : clearestTurns(levels, eye, crop.scale(), middle)) {
            if (scene.isOutOfTime())
                return false;
            auto corners = cornersOf(eye, crop.scale(), turn, middle);
            corners = fitted(levels, hexagons::latticeWithoutMarks(), corners, 8.5, 0.35);
            corners = turnedByMarks(levels, corners);
            if (agreement(levels, hexagons::lattice(), corners) < enoughOfMarks)
                continue;
            for (const double radius : {11.0, 14.0, 17.5, 21.0})
                corners = fitted(levels, hexagons::lattice(), corners, radius, 0.3);
            if (readHexagons(scene, levels, corners, crop, step))
                return true;
        }
        return false;
    }

    void readIn(Scene& scene, const Frame& searched, double scale, std::string_view step)
    {
        for (auto eye : findBullsEyes(searched)) {
            if (scene.isOutOfTime())
                return;
            eye.centre = {eye.centre.x * scale, eye.centre.y * scale};
            eye.xx *= scale;
            eye.xy *= scale;
            eye.yy *= scale;
            readAround(scene, scene.frame(), eye, step);
        }
    }

} // namespace

void readMaxiCodes(Scene& scene) { readIn(scene, scene.half(), 2 * scene.reduction(), "maxicode"); }

void readMaxiCodesDeeply(Scene& scene)
{
    readIn(scene, locallyStretched(scene.half(), 32), 2 * scene.reduction(), "maxicode-deep");
    if (!scene.isOutOfTime())
        readIn(scene, scene.searched(), scene.reduction(), "maxicode-deep");
}

} // namespace scanner
