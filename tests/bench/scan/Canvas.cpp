// SPDX-License-Identifier: MIT
#include "Canvas.h"

#include "Codes.h"
#include "scanner/Drawing.h"
#include "scanner/Homography.h"
#include "scanner/Leptonica.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace bench {
namespace {

    using scanner::Chance;
    using scanner::Frame;
    using scanner::Point;

    std::vector<float> gaussian(double sigma)
    {
        const auto radius = static_cast<int>(std::ceil(3 * sigma));
        std::vector<float> weights;
        float sum = 0;
        for (int d = -radius; d <= radius; ++d)
            sum += weights.emplace_back(static_cast<float>(std::exp(-0.5 * d * d / (sigma * sigma))));
        for (auto& weight : weights)
            weight /= sum;
        return weights;
    }

} // namespace

Canvas::Canvas(int width, int height)
    : width_(width)
    , height_(height)
    , levels_(static_cast<std::size_t>(width * height))
{
}

Canvas::Canvas(const Frame& frame)
    : Canvas(frame.width(), frame.height())
{
    std::ranges::copy(frame.pixels(), levels_.begin());
}

void Canvas::layDesk(Chance& chance)
{
    const int columns = 20;
    const int rows = 12;
    std::vector<float> knots;
    for (int i = 0; i < (columns + 1) * (rows + 1); ++i)
        knots.push_back(static_cast<float>(chance.between(60, 190)));
    each([&](int x, int y, float) {
        const auto u = static_cast<float>(x) * columns / static_cast<float>(width_);
        const auto v = static_cast<float>(y) * rows / static_cast<float>(height_);
        const auto c = static_cast<int>(u);
        const auto r = static_cast<int>(v);
        const auto smooth = [](float t) { return t * t * (3 - 2 * t); };
        const auto a = smooth(u - static_cast<float>(c));
        const auto b = smooth(v - static_cast<float>(r));
        const auto knot = [&](int dc, int dr) {
            return knots[static_cast<std::size_t>((r + dr) * (columns + 1) + c + dc)];
        };
        return (1 - b) * ((1 - a) * knot(0, 0) + a * knot(1, 0))
               + b * ((1 - a) * knot(0, 1) + a * knot(1, 1));
    });
    for (int line = 0; line < 14; ++line) {
        const auto text = randomText("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ   ", 14, chance);
        const Point place {chance.between(0, width_), chance.between(0, height_)};
        const auto height = static_cast<int>(chance.between(12, 42));
        writeText(text, place, height, static_cast<float>(chance.between(0, 255)));
    }
}

void Canvas::layLabel(const Frame& label, const std::array<Point, 4>& corners)
{
    const auto toLabel =
        scanner::Homography::ontoQuadrilateral(label.width(), label.height(), corners).inverse();
    const auto [left, right] = std::ranges::minmax(corners, {}, &Point::x);
    const auto [top, bottom] = std::ranges::minmax(corners, {}, &Point::y);
    for (int y = std::max(0, static_cast<int>(top.y) - 1);
         y < std::min(height_, static_cast<int>(bottom.y) + 2); ++y)
        for (int x = std::max(0, static_cast<int>(left.x) - 1);
             x < std::min(width_, static_cast<int>(right.x) + 2); ++x) {
            float sum = 0;
            for (int place = 0; place < 9; ++place) {
                const auto [u, v] = toLabel({x + (place % 3 + 0.5) / 3, y + (place / 3 + 0.5) / 3});
                const bool inside = u >= 0 && v >= 0 && u < label.width() && v < label.height();
                sum += inside ? label.at(static_cast<int>(u), static_cast<int>(v)) : at(x, y);
            }
            at(x, y) = sum / 9;
        }
}

void Canvas::drawLine(Point from, Point to, int width, float level)
{
    const auto length = std::max(1.0, std::hypot(to.x - from.x, to.y - from.y));
    for (double t = 0; t <= length; t += 0.5)
        drawDot({from.x + (to.x - from.x) * t / length, from.y + (to.y - from.y) * t / length}, width / 2.0,
            level);
}

void Canvas::drawDot(Point centre, double radius, float level)
{
    for (int y = static_cast<int>(centre.y - radius - 1); y <= centre.y + radius + 1; ++y)
        for (int x = static_cast<int>(centre.x - radius - 1); x <= centre.x + radius + 1; ++x)
            if (x >= 0 && y >= 0 && x < width_ && y < height_
                && std::hypot(x + 0.5 - centre.x, y + 0.5 - centre.y) <= radius)
                at(x, y) = level;
}

void Canvas::writeText(std::string_view text, Point place, int height, float level)
{
    const auto letters = scanner::drawText(text, height);
    for (int y = 0; y < letters.height(); ++y)
        for (int x = 0; x < letters.width(); ++x) {
            const auto column = static_cast<int>(place.x) + x;
            const auto row = static_cast<int>(place.y) + y;
            if (letters.at(x, y) < 128 && column < width_ && row < height_)
                at(column, row) = level;
        }
}

void Canvas::blur(double sigma)
{
    const auto weights = gaussian(sigma);
    const auto radius = static_cast<int>(weights.size() / 2);
    // Cut first: a lens blurs what the sensor would have seen.
    each([](int, int, float level) { return std::clamp(level, 0.F, 255.F); });
    Canvas across(width_, height_);
    across.each([&](int x, int y, float) {
        float sum = 0;
        for (int d = -radius; d <= radius; ++d)
            sum += weights[static_cast<std::size_t>(d + radius)] * at(std::clamp(x + d, 0, width_ - 1), y);
        return sum;
    });
    each([](int, int, float) { return 0.F; });
    for (int d = -radius; d <= radius; ++d)
        each([&](int x, int y, float level) {
            return level
                   + weights[static_cast<std::size_t>(d + radius)]
                         * across.at(x, std::clamp(y + d, 0, height_ - 1));
        });
}

void Canvas::shake(int length, double angle)
{
    std::vector<std::pair<int, int>> steps;
    for (int t = 0; t <= length; ++t) {
        const auto along = t - length / 2.0;
        steps.emplace_back(static_cast<int>(std::lround(along * std::cos(angle))),
            static_cast<int>(std::lround(along * std::sin(angle))));
    }
    const auto still = *this;
    each([&](int x, int y, float) {
        float sum = 0;
        for (const auto& [dx, dy] : steps)
            sum += still.at(std::clamp(x + dx, 0, width_ - 1), std::clamp(y + dy, 0, height_ - 1));
        return sum / static_cast<float>(steps.size());
    });
}

void Canvas::addNoise(double deviation, Chance& chance)
{
    each([&](int, int, float level) { return level + static_cast<float>(deviation * chance.normal()); });
}

Frame Canvas::frame() const
{
    Frame result(width_, height_);
    for (int y = 0; y < height_; ++y)
        for (int x = 0; x < width_; ++x)
            result.set(x, y, static_cast<std::uint8_t>(std::clamp(at(x, y) + 0.5F, 0.F, 255.F)));
    return result;
}

Frame asJpeg(const Frame& frame, int quality)
{
    l_uint8* bytes = nullptr;
    std::size_t size = 0;
    if (pixWriteMemJpeg(&bytes, &size, scanner::leptonica::toPix(frame).get(), quality, 0) != 0)
        throw std::runtime_error("JPEG");
    const scanner::leptonica::Pix pix(pixReadMemJpeg(bytes, size, 0, 1, nullptr, 0));
    lept_free(bytes);
    return *scanner::leptonica::toFrame(pix);
}

} // namespace bench
