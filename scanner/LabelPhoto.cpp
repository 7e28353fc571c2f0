// SPDX-License-Identifier: MIT
#include "scanner/LabelPhoto.h"

#include "scanner/Chance.h"
#include "scanner/Filters.h"
#include "scanner/Homography.h"
#include "scanner/LabelWriter.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <stdexcept>

namespace scanner {
namespace {

    constexpr int photoWidth = 1280;
    constexpr int photoHeight = 720;

    /// A desk: broad planks with a soft grain, darker than paper.
    Frame desk(Chance& chance)
    {
        constexpr int cell = 80;
        constexpr int columns = photoWidth / cell + 2;
        constexpr int rows = photoHeight / cell + 2;
        std::array<double, columns * rows> knots {};
        for (auto& knot : knots)
            knot = chance.between(70, 150);
        const auto plank = chance.between(150, 260);

        Frame frame(photoWidth, photoHeight);
        for (int y = 0; y < photoHeight; ++y)
            for (int x = 0; x < photoWidth; ++x) {
                const auto column = x / cell;
                const auto row = y / cell;
                const auto a = static_cast<double>(x % cell) / cell;
                const auto b = static_cast<double>(y % cell) / cell;
                const auto knot = [&](int c, int r) {
                    return knots[static_cast<std::size_t>(r * columns + c)];
                };
                auto grey = (1 - b) * ((1 - a) * knot(column, row) + a * knot(column + 1, row))
                            + b * ((1 - a) * knot(column, row + 1) + a * knot(column + 1, row + 1));
                if (std::fmod(y, plank) < 3)
                    grey *= 0.6;
                frame.set(x, y, static_cast<std::uint8_t>(grey));
            }
        return frame;
    }

    struct Placement {
        Point centre;
        double degrees = 0;
    };

    std::array<Point, 4> cornersOf(
        const Frame& label, const Placement& placement, const PhotoConditions& conditions, Chance& chance)
    {
        const auto scale = conditions.barPixels / labelBarPixels;
        const auto angle = placement.degrees * std::numbers::pi / 180;
        const auto x = label.width() * scale / 2;
        const auto y = label.height() * scale / 2;
        std::array<Point, 4> corners {{{-x, -y}, {x, -y}, {x, y}, {-x, y}}};
        for (auto& corner : corners) {
            const auto stretch = 1 + chance.between(-conditions.perspective, conditions.perspective);
            corner = {
                placement.centre.x + stretch * (corner.x * std::cos(angle) - corner.y * std::sin(angle)),
                placement.centre.y + stretch * (corner.x * std::sin(angle) + corner.y * std::cos(angle))};
        }
        return corners;
    }

    /// Each pixel is the mean of nine places of the label, or of the ground where the label ends.
    void lay(Frame& ground, const Frame& label, const std::array<Point, 4>& corners)
    {
        const auto toLabel = Homography::ontoQuadrilateral(label.width(), label.height(), corners).inverse();
        const auto [left, right] = std::ranges::minmax(corners, {}, &Point::x);
        const auto [top, bottom] = std::ranges::minmax(corners, {}, &Point::y);
        const auto lastRow = std::min(photoHeight - 1, static_cast<int>(bottom.y) + 1);
        const auto lastColumn = std::min(photoWidth - 1, static_cast<int>(right.x) + 1);
        for (int y = std::max(0, static_cast<int>(top.y) - 1); y <= lastRow; ++y)
            for (int x = std::max(0, static_cast<int>(left.x) - 1); x <= lastColumn; ++x) {
                int sum = 0;
                for (int place = 0; place < 9; ++place) {
                    const auto [u, v] = toLabel({x + (place % 3 + 0.5) / 3, y + (place / 3 + 0.5) / 3});
                    const bool inside = u >= 0 && v >= 0 && u < label.width() && v < label.height();
                    sum += inside ? label.at(static_cast<int>(u), static_cast<int>(v)) : ground.at(x, y);
                }
                ground.set(x, y, static_cast<std::uint8_t>(sum / 9));
            }
    }

    /// Ink and paper get the levels of this light, which falls off to one side.
    void light(Frame& frame, const PhotoConditions& conditions, Chance& chance)
    {
        const auto span = std::clamp(conditions.contrast, 1.0, 255.0);
        const auto ink = chance.between(0, std::min(70.0, 255 - span));
        const auto angle = chance.between(0, 2 * std::numbers::pi);
        const Point away {std::cos(angle), std::sin(angle)};
        const auto reach = std::abs(away.x) * photoWidth + std::abs(away.y) * photoHeight;
        for (int y = 0; y < photoHeight; ++y)
            for (int x = 0; x < photoWidth; ++x) {
                const auto distance =
                    0.5 + ((x - photoWidth / 2) * away.x + (y - photoHeight / 2) * away.y) / reach;
                const auto grey = (ink + span * frame.at(x, y) / 255) * (1 - conditions.gradient * distance);
                frame.set(x, y, static_cast<std::uint8_t>(std::clamp(grey, 0.0, 255.0)));
            }
    }

    void addNoise(Frame& frame, double deviation, Chance& chance)
    {
        for (int y = 0; y < photoHeight; ++y)
            for (auto& grey : frame.row(y))
                grey = static_cast<std::uint8_t>(std::clamp(grey + deviation * chance.normal(), 0.0, 255.0));
    }

    /// The larger label to the right and below, the smaller one left of it, so that it covers no code.
    std::vector<std::pair<const Frame*, Placement>> placements(
        std::span<const Frame> labels, const PhotoConditions& conditions, Chance& chance)
    {
        const auto shift = [&] { return chance.between(-6, 6); };
        if (labels.size() == 1)
            return {{&labels[0], {{photoWidth / 2.0 + chance.between(-60, 60), photoHeight / 2.0 + shift()},
                                     conditions.rotation}}};
        const auto scale = conditions.barPixels / labelBarPixels;
        const auto second = chance.between(0, 360);
        const auto at = [&](const Frame& label, bool isLeft, double degrees) {
            const auto half = std::hypot(label.width(), label.height()) * scale / 2;
            return std::pair(
                &label, Placement {{isLeft ? half + 4 : photoWidth - 0.8 * half, photoHeight / 2.0 + shift()},
                            degrees});
        };
        const bool firstIsSmaller = labels[0].width() <= labels[1].width();
        const auto first = at(labels[0], firstIsSmaller, conditions.rotation);
        const auto other = at(labels[1], !firstIsSmaller, second);
        if (firstIsSmaller)
            return {other, first};
        return {first, other};
    }

} // namespace

PhotoConditions PhotoConditions::moderate(std::uint64_t seed)
{
    Chance chance(seed ^ 0x9E3779B97F4A7C15U);
    PhotoConditions conditions {.seed = seed};
    conditions.barPixels = chance.between(3, 3.4);
    conditions.rotation = chance.between(0, 360);
    conditions.perspective = chance.between(0, 0.12);
    conditions.blur = chance.between(0, 1.5);
    conditions.noise = chance.between(0, 20);
    conditions.contrast = chance.between(60, 200);
    conditions.gradient = chance.between(0, 0.4);
    return conditions;
}

Frame photograph(std::span<const Frame> labels, const PhotoConditions& conditions)
{
    if (labels.empty() || labels.size() > 2)
        throw std::invalid_argument("a training photo shows one label or two");
    Chance chance(conditions.seed);
    auto photo = desk(chance);
    for (const auto& [label, placement] : placements(labels, conditions, chance))
        lay(photo, *label, cornersOf(*label, placement, conditions, chance));
    light(photo, conditions, chance);
    if (conditions.blur > 0)
        photo = blurred(photo, conditions.blur);
    if (conditions.noise > 0)
        addNoise(photo, conditions.noise, chance);
    return photo;
}

} // namespace scanner
