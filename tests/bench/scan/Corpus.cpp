// SPDX-License-Identifier: MIT
#include "Corpus.h"

#include "Canvas.h"
#include "scanner/Drawing.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace bench {
namespace {

    using scanner::Chance;
    using scanner::Frame;
    using scanner::Point;
    using Corners = std::array<Point, 4>;

    constexpr int sampleWidth = 1280;
    constexpr int sampleHeight = 720;

    Chance chanceOf(std::uint64_t seed, CodeClass code, std::string_view condition, int index)
    {
        std::uint64_t hash = seed * 0x9E3779B97F4A7C15U + static_cast<std::uint64_t>(code) * 7919
                             + static_cast<std::uint64_t>(index) * 104'729;
        for (const char c : condition)
            hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
        return Chance(hash);
    }

    /// The code on white paper with its quiet zone and a line of text.
    Frame labelOf(CodeClass code, const DrawnCode& drawn, const Condition& condition, Chance& chance)
    {
        const auto modules = condition.tight ? 2 : isLinear(code) ? 10 : 4;
        const auto zone = static_cast<int>(drawn.module * modules);
        Frame label(drawn.frame.width() + 2 * zone,
            drawn.frame.height() + 2 * zone + static_cast<int>(8 * drawn.module));
        scanner::paste(label, drawn.frame, zone, zone);
        scanner::paste(label,
            scanner::drawText(
                "SN " + randomText(alphanumerics, 9, chance), static_cast<int>(5 * drawn.module)),
            zone, label.height() - static_cast<int>(8 * drawn.module));
        if (condition.inverted)
            for (int y = 0; y < label.height(); ++y)
                for (auto& grey : label.row(y))
                    grey = static_cast<std::uint8_t>(255 - grey);
        return label;
    }

    double moduleOf(CodeClass code, const Condition& condition)
    {
        auto module = condition.module > 0 ? condition.module * (code == CodeClass::MaxiCode ? 1.25 : 1)
                      : code == CodeClass::MaxiCode ? 6
                      : !isLinear(code)             ? 5
                      : condition.isTurned          ? 3
                                                    : 4;
        return code == CodeClass::Tracking ? std::min(module, 3.6) : module;
    }

    /// Somewhere in the picture, not beyond its edge if it can be helped.
    Corners place(
        const Frame& label, double scale, const Condition& condition, const Canvas& canvas, Chance& chance)
    {
        const auto angle =
            chance.between(condition.rotationFrom, condition.rotationTo) * std::numbers::pi / 180;
        const auto x = label.width() * scale / 2;
        const auto y = label.height() * scale / 2;
        Corners corners {{{-x, -y}, {x, -y}, {x, y}, {-x, y}}};
        Point reach;
        for (auto& corner : corners) {
            const auto stretch = 1 + chance.between(-condition.perspective, condition.perspective);
            corner = {stretch * (corner.x * std::cos(angle) - corner.y * std::sin(angle)),
                stretch * (corner.x * std::sin(angle) + corner.y * std::cos(angle))};
            reach = {std::max(reach.x, std::abs(corner.x)), std::max(reach.y, std::abs(corner.y))};
        }
        const auto spare = [&](double length, double need) { return std::max(0.0, length / 2 - need - 8); };
        const auto dx = canvas.width() / 2.0 + chance.between(-1, 1) * spare(canvas.width(), reach.x);
        const auto dy = canvas.height() / 2.0 + chance.between(-1, 1) * spare(canvas.height(), reach.y);
        for (auto& corner : corners)
            corner = {corner.x + dx, corner.y + dy};
        return corners;
    }

    void damage(Canvas& canvas, const Corners& q, double module, int much, Chance& chance)
    {
        const auto somewhere = [&](double margin, double bottom) {
            const auto u = chance.between(margin, 1 - margin);
            const auto v = chance.between(margin, bottom);
            return Point {q[0].x + (q[1].x - q[0].x) * u + (q[3].x - q[0].x) * v,
                q[0].y + (q[1].y - q[0].y) * u + (q[3].y - q[0].y) * v};
        };
        const auto ink = [&] { return chance.below(2) == 0 ? 10.F : 245.F; };
        for (int i = 0; i < 2 * much; ++i) {
            const auto from = somewhere(.05, .8);
            const auto to = somewhere(.05, .8);
            const auto level = ink();
            canvas.drawLine(from, to, 1 + chance.below(1 + much), level);
        }
        for (int i = 0; i < much; ++i) {
            const auto centre = somewhere(.1, .8);
            const auto level = ink();
            canvas.drawDot(centre, module * chance.between(.6, .6 + .5 * much), level);
        }
    }

    void light(Canvas& canvas, const Corners& q, double module, Light kind, Chance& chance)
    {
        const Point centre {(q[0].x + q[1].x + q[2].x + q[3].x) / 4, (q[0].y + q[1].y + q[2].y + q[3].y) / 4};
        const auto angle = chance.between(0, 2 * std::numbers::pi);
        const auto along = [&](int x, int y) {
            return (x - centre.x) * std::cos(angle) + (y - centre.y) * std::sin(angle);
        };
        if (kind == Light::Gradient)
            canvas.each([&](int x, int y, float level) {
                return level * static_cast<float>(std::clamp(.6 + .45 * along(x, y) / 300, .12, 1.15));
            });
        if (kind == Light::Shadow)
            canvas.each([&](int x, int y, float level) {
                return level * static_cast<float>(.3 + .7 / (1 + std::exp(-along(x, y) / 4)));
            });
        if (kind == Light::Glare) {
            const auto extent = [&](double Point::*axis) {
                double most = 0;
                for (const auto& corner : q)
                    most = std::max(most, std::abs(corner.*axis - centre.*axis));
                return 2 * most;
            };
            const Point spot {centre.x + chance.between(-.25, .25) * extent(&Point::x),
                centre.y + chance.between(-.25, .25) * extent(&Point::y)};
            const auto spread = 2 * (12 * module) * (12 * module);
            canvas.each([&](int x, int y, float level) {
                const auto d = (x - spot.x) * (x - spot.x) + (y - spot.y) * (y - spot.y);
                return level + static_cast<float>(230 * std::exp(-d / spread));
            });
        }
    }

    Sample photographed(CodeClass code, const Condition& condition, Canvas canvas, Chance& chance)
    {
        const auto drawn = drawRandom(code, chance);
        const auto label = labelOf(code, drawn, condition, chance);
        const auto module = moduleOf(code, condition);
        canvas.layDesk(chance);
        const auto corners = place(label, module / drawn.module, condition, canvas, chance);
        canvas.layLabel(label, corners);
        if (condition.damage > 0)
            damage(canvas, corners, module, condition.damage, chance);
        light(canvas, corners, module, condition.light, chance);
        if (condition.contrast > 0)
            canvas.each([&](int, int, float level) {
                return 110 + level * static_cast<float>(condition.contrast / 255)
                       + static_cast<float>(1.5 * chance.normal());
            });
        if (condition.blur > 0)
            canvas.blur(condition.blur);
        if (condition.motion > 0)
            canvas.shake(condition.motion, chance.between(0, std::numbers::pi));
        if (condition.noise > 0)
            canvas.addNoise(condition.noise, chance);
        auto frame = canvas.frame();
        if (condition.jpeg > 0)
            frame = asJpeg(frame, condition.jpeg);
        return {std::move(frame), drawn.payload};
    }

    void stripes(Canvas& canvas, Chance& chance)
    {
        for (int group = 0; group < 4; ++group) {
            auto x = chance.between(0, 500);
            const auto top = chance.below(400);
            const auto height = 20 + chance.below(120);
            const auto module = chance.between(1, 5);
            for (int bar = 0; bar < 40; ++bar) {
                const auto width = module * (1 + chance.below(4));
                for (int column = static_cast<int>(x); column < x + width && column < canvas.width();
                     ++column)
                    for (int row = top; row < std::min(top + height, canvas.height()); ++row)
                        canvas.at(column, row) = bar % 2 == 0 ? 20.F : 235.F;
                x += width;
            }
        }
    }

    void squares(Canvas& canvas, Chance& chance)
    {
        for (int group = 0; group < 5; ++group) {
            const auto left = chance.below(540);
            const auto top = chance.below(380);
            const auto side = 10 + 2 * chance.below(8);
            const auto module = 2 + chance.below(5);
            for (int row = 0; row < side; ++row)
                for (int column = 0; column < side; ++column) {
                    // The borders of a Data Matrix around nothing but chance.
                    const bool black = column == 0 || row == side - 1 ? true
                                       : row == 0                     ? column % 2 == 0
                                       : column == side - 1           ? row % 2 == 1
                                                                      : chance.below(2) == 0;
                    for (int y = top + row * module; y < std::min(top + (row + 1) * module, canvas.height());
                         ++y)
                        for (int x = left + column * module;
                             x < std::min(left + (column + 1) * module, canvas.width()); ++x)
                            canvas.at(x, y) = black ? 15.F : 240.F;
                }
        }
    }

} // namespace

Sample makeSample(CodeClass code, const Condition& condition, std::uint64_t seed, int index)
{
    auto chance = chanceOf(seed, code, condition.name, index);
    return photographed(code, condition, Canvas(sampleWidth, sampleHeight), chance);
}

Sample makePhonePhoto(CodeClass code, std::uint64_t seed, int index)
{
    auto chance = chanceOf(seed, code, "phone", index);
    const Condition condition {.name = "phone",
        .rotationFrom = 0,
        .rotationTo = 360,
        .isTurned = true,
        .perspective = .06,
        .blur = chance.between(.6, 1.4),
        .noise = chance.between(2, 10),
        .module = chance.between(2.5, 6),
        .jpeg = 80};
    return photographed(code, condition, Canvas(4000, 3000), chance);
}

Frame makeEmpty(std::uint64_t seed, int index)
{
    auto chance = chanceOf(seed, CodeClass::Serial, "empty", index);
    Canvas canvas(640, 480);
    canvas.layDesk(chance);
    switch (index % 5) {
    case 0:
        canvas.addNoise(chance.between(20, 120), chance);
        break;
    case 1:
        for (int line = 0; line < 30; ++line)
            canvas.writeText(randomText("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ  [)>|-", 40, chance),
                {chance.between(0, 60), line * 16.0}, 10 + chance.below(8), 10);
        break;
    case 2:
        stripes(canvas, chance);
        break;
    case 3:
        squares(canvas, chance);
        break;
    default:
        break;
    }
    if (chance.below(2) == 0)
        canvas.blur(chance.between(.6, 2.5));
    canvas.addNoise(chance.between(0, 25), chance);
    return canvas.frame();
}

} // namespace bench
