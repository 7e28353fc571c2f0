// SPDX-License-Identifier: MIT
#include "scanner/Filters.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace scanner {
namespace {

    std::uint8_t toGrey(double value)
    {
        return static_cast<std::uint8_t>(std::clamp(value + 0.5, 0.0, 255.0));
    }

    /// The right half of a Gaussian kernel, the centre first, in 1/65536: sums to one with its mirror image.
    std::vector<std::uint32_t> gaussianWeights(double sigma)
    {
        const auto radius = std::max(1, static_cast<int>(std::ceil(sigma * 3)));
        std::vector<double> weights;
        double sum = 0;
        for (int distance = 0; distance <= radius; ++distance) {
            weights.push_back(std::exp(-0.5 * distance * distance / (sigma * sigma)));
            sum += distance == 0 ? weights.back() : 2 * weights.back();
        }
        std::vector<std::uint32_t> whole;
        std::uint32_t sides = 0;
        for (const auto weight : weights) {
            whole.push_back(static_cast<std::uint32_t>(weight / sum * 65536));
            sides += 2 * whole.back();
        }
        sides -= 2 * whole.front();
        whole.front() = 65536 - sides;
        return whole;
    }

    std::uint8_t rounded(std::uint32_t sum) { return static_cast<std::uint8_t>((sum + 32768) >> 16U); }

    Frame blurredAcross(const Frame& frame, const std::vector<std::uint32_t>& weights)
    {
        const auto radius = static_cast<int>(weights.size()) - 1;
        Frame result(frame.width(), frame.height());
        std::vector<std::uint8_t> padded(static_cast<std::size_t>(frame.width() + 2 * radius));
        for (int y = 0; y < frame.height(); ++y) {
            const auto from = frame.row(y);
            std::fill_n(padded.begin(), radius, from.front());
            std::copy(from.begin(), from.end(), padded.begin() + radius);
            std::fill_n(padded.end() - radius, radius, from.back());
            auto to = result.row(y);
            for (std::size_t x = 0; x < to.size(); ++x) {
                const auto* centre = padded.data() + x + radius;
                auto sum = weights[0] * *centre;
                for (int distance = 1; distance <= radius; ++distance)
                    sum += weights[static_cast<std::size_t>(distance)]
                           * (static_cast<std::uint32_t>(centre[-distance]) + centre[distance]);
                to[x] = rounded(sum);
            }
        }
        return result;
    }

    Frame blurredDown(const Frame& frame, const std::vector<std::uint32_t>& weights)
    {
        const auto radius = static_cast<int>(weights.size()) - 1;
        Frame result(frame.width(), frame.height());
        std::vector<std::uint32_t> sums(static_cast<std::size_t>(frame.width()));
        for (int y = 0; y < frame.height(); ++y) {
            std::ranges::fill(sums, 0U);
            for (int distance = -radius; distance <= radius; ++distance) {
                const auto from = frame.row(std::clamp(y + distance, 0, frame.height() - 1));
                const auto weight = weights[static_cast<std::size_t>(std::abs(distance))];
                for (std::size_t x = 0; x < sums.size(); ++x)
                    sums[x] += weight * from[x];
            }
            std::ranges::transform(sums, result.row(y).begin(), rounded);
        }
        return result;
    }

    /// What the blur took away, added `amount` times.
    Frame withDifference(const Frame& frame, Frame soft, double amount)
    {
        for (int y = 0; y < frame.height(); ++y)
            std::ranges::transform(frame.row(y), soft.row(y), soft.row(y).begin(),
                [amount](std::uint8_t sharp, std::uint8_t dull) {
                    return toGrey(sharp + amount * (sharp - dull));
                });
        return soft;
    }

    struct Range {
        double dark = 0;
        double light = 255;
    };

    /// The levels that leave a hundredth of the pixels outside on either side.
    Range rangeOf(const Frame& frame, int left, int top, int width, int height)
    {
        std::array<int, 256> counts {};
        for (int y = top; y < top + height; ++y)
            for (const auto grey :
                frame.row(y).subspan(static_cast<std::size_t>(left), static_cast<std::size_t>(width)))
                ++counts[grey];
        const auto outside = width * height / 100;
        std::size_t dark = 0;
        for (int seen = counts[0]; seen <= outside && dark < 255; seen += counts[++dark]) {
        }
        std::size_t light = 255;
        for (int seen = counts[255]; seen <= outside && light > 0; seen += counts[--light]) {
        }
        return {static_cast<double>(dark), static_cast<double>(std::max(light, dark))};
    }

} // namespace

Frame halved(const Frame& frame)
{
    Frame result((frame.width() + 1) / 2, (frame.height() + 1) / 2);
    for (int y = 0; y < result.height(); ++y) {
        const auto upper = frame.row(2 * y);
        const auto lower = frame.row(std::min(2 * y + 1, frame.height() - 1));
        auto to = result.row(y);
        for (std::size_t x = 0; x < to.size(); ++x) {
            const auto left = 2 * x;
            const auto right = std::min(left + 1, upper.size() - 1);
            to[x] =
                static_cast<std::uint8_t>((upper[left] + upper[right] + lower[left] + lower[right] + 2) / 4);
        }
    }
    return result;
}

Frame blurred(const Frame& frame, double sigma)
{
    const auto weights = gaussianWeights(sigma);
    return blurredDown(blurredAcross(frame, weights), weights);
}

Frame sharpened(const Frame& frame, double sigma, double amount)
{
    return withDifference(frame, blurred(frame, sigma), amount);
}

Frame sharpenedAcross(const Frame& frame, double sigma, double amount)
{
    return withDifference(frame, blurredAcross(frame, gaussianWeights(sigma)), amount);
}

Frame averagedDown(const Frame& frame, int height)
{
    const auto radius = height / 2;
    const auto rows = 2 * radius + 1;
    Frame result(frame.width(), frame.height());
    std::vector<int> sums(static_cast<std::size_t>(frame.width()), 0);
    const auto rowAt = [&](int y) { return frame.row(std::clamp(y, 0, frame.height() - 1)); };
    for (int y = -radius; y <= radius; ++y)
        std::ranges::transform(
            sums, rowAt(y), sums.begin(), [](int sum, std::uint8_t grey) { return sum + grey; });
    for (int y = 0; y < frame.height(); ++y) {
        std::ranges::transform(sums, result.row(y).begin(),
            [rows](int sum) { return static_cast<std::uint8_t>((sum + rows / 2) / rows); });
        const auto entering = rowAt(y + radius + 1);
        const auto leaving = rowAt(y - radius);
        for (std::size_t x = 0; x < sums.size(); ++x)
            sums[x] += entering[x] - leaving[x];
    }
    return result;
}

Frame inverted(const Frame& frame)
{
    Frame result = frame;
    for (int y = 0; y < frame.height(); ++y)
        for (auto& grey : result.row(y))
            grey = static_cast<std::uint8_t>(255 - grey);
    return result;
}

Frame cutAtHalf(const Frame& frame)
{
    Frame result = frame;
    for (int y = 0; y < frame.height(); ++y)
        for (auto& grey : result.row(y))
            grey = grey < 128 ? 0 : 255;
    return result;
}

Frame stretched(const Frame& frame)
{
    const auto [dark, light] = rangeOf(frame, 0, 0, frame.width(), frame.height());
    std::array<std::uint8_t, 256> levels {};
    for (std::size_t grey = 0; grey < levels.size(); ++grey)
        levels[grey] = toGrey((static_cast<double>(grey) - dark) * 255 / std::max(8.0, light - dark));
    Frame result = frame;
    for (int y = 0; y < frame.height(); ++y)
        for (auto& grey : result.row(y))
            grey = levels[grey];
    return result;
}

Frame locallyStretched(const Frame& frame, int tile)
{
    const auto columns = std::max(1, frame.width() / tile);
    const auto rows = std::max(1, frame.height() / tile);
    std::vector<Range> ranges;
    for (int row = 0; row < rows; ++row)
        for (int column = 0; column < columns; ++column) {
            const auto left = column * frame.width() / columns;
            const auto top = row * frame.height() / rows;
            ranges.push_back(rangeOf(frame, left, top, (column + 1) * frame.width() / columns - left,
                (row + 1) * frame.height() / rows - top));
        }
    const auto rangeAt = [&](int column, int row) {
        return ranges[static_cast<std::size_t>(
            std::clamp(row, 0, rows - 1) * columns + std::clamp(column, 0, columns - 1))];
    };

    Frame result(frame.width(), frame.height());
    for (int y = 0; y < frame.height(); ++y) {
        // Between the centres of four tiles, their ranges are mixed.
        const auto v = (y + 0.5) * rows / frame.height() - 0.5;
        const auto row = static_cast<int>(std::floor(v));
        for (int x = 0; x < frame.width(); ++x) {
            const auto u = (x + 0.5) * columns / frame.width() - 0.5;
            const auto column = static_cast<int>(std::floor(u));
            const auto a = u - column;
            const auto b = v - row;
            const auto mixed = [&](double Range::*level) {
                return (1 - b)
                           * ((1 - a) * (rangeAt(column, row).*level) + a * (rangeAt(column + 1, row).*level))
                       + b
                             * ((1 - a) * (rangeAt(column, row + 1).*level)
                                 + a * (rangeAt(column + 1, row + 1).*level));
            };
            const auto dark = mixed(&Range::dark);
            result.set(
                x, y, toGrey((frame.at(x, y) - dark) * 255 / std::max(12.0, mixed(&Range::light) - dark)));
        }
    }
    return result;
}

} // namespace scanner
