// SPDX-License-Identifier: MIT
#include "scanner/ladder/BullsEye.h"

#include "scanner/Filters.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace scanner {
namespace {

    constexpr int reach = 32; ///< pixels: the outer ring of the largest hexagons
    constexpr std::size_t directions = 4;
    constexpr std::size_t mostCentres = 6;
    constexpr double enoughLikeness = 0.62;

    /// Where rings begin and end, in hexagons from the middle, as printers draw them (ISO/IEC 16023 asks for
    /// a little less).
    constexpr std::array ringEdges {0.59, 1.38, 2.17, 2.96, 3.75, 4.54};
    constexpr double outermost = 5.0;

    /// +1 on paper, −1 on a ring.
    int ringAt(double distance)
    {
        int level = 1;
        for (const auto edge : ringEdges)
            if (distance > edge)
                level = -level;
        return level;
    }

    double levelAt(const Frame& frame, double x, double y)
    {
        x = std::clamp(x - 0.5, 0.0, frame.width() - 1.001);
        y = std::clamp(y - 0.5, 0.0, frame.height() - 1.001);
        const auto left = static_cast<int>(x);
        const auto top = static_cast<int>(y);
        const auto a = x - left;
        const auto b = y - top;
        return (1 - b) * ((1 - a) * frame.at(left, top) + a * frame.at(left + 1, top))
               + b * ((1 - a) * frame.at(left, top + 1) + a * frame.at(left + 1, top + 1));
    }

    /// Votes by direction, four numbers a pixel.
    class Votes {
    public:
        explicit Votes(const Frame& frame)
            : width_(frame.width())
            , height_(frame.height())
            , counts_(static_cast<std::size_t>(width_ * height_) * directions)
        {
            const auto threshold = edgeThreshold(frame);
            for (int y = 1; y < height_ - 1; ++y)
                for (int x = 1; x < width_ - 1; ++x) {
                    const int dx = frame.at(x + 1, y) - frame.at(x - 1, y);
                    const int dy = frame.at(x, y + 1) - frame.at(x, y - 1);
                    if (dx * dx + dy * dy >= threshold)
                        vote(x, y, static_cast<float>(dx), static_cast<float>(dy));
                }
        }

        /// The places with most votes from the direction that gave fewest.
        std::vector<Point> best() const
        {
            struct Peak {
                int votes;
                int x;
                int y;
            };
            std::vector<Peak> peaks;
            constexpr int tile = 8;
            for (int top = 2; top + tile < height_; top += tile)
                for (int left = 2; left + tile < width_; left += tile) {
                    Peak peak {0, 0, 0};
                    for (int y = top; y < top + tile; ++y)
                        for (int x = left; x < left + tile; ++x)
                            if (at(x, y) > peak.votes)
                                peak = {at(x, y), x, y};
                    if (peak.votes > 0) {
                        peak.votes = around(peak.x, peak.y);
                        peaks.push_back(peak);
                    }
                }
            std::ranges::sort(peaks, std::greater {}, &Peak::votes);
            std::vector<Point> places;
            for (const auto& peak : peaks) {
                const Point place {peak.x + 0.5, peak.y + 0.5};
                if (std::ranges::none_of(places,
                        [&](Point other) { return std::hypot(other.x - place.x, other.y - place.y) < tile; }))
                    places.push_back(place);
                if (places.size() == mostCentres)
                    break;
            }
            return places;
        }

    private:
        /// The squared slope that a sixth of the picture exceeds, but no less than noise has.
        static int edgeThreshold(const Frame& frame)
        {
            std::vector<int> slopes;
            for (int y = 1; y < frame.height() - 1; y += 3)
                for (int x = 1; x < frame.width() - 1; x += 3) {
                    const int dx = frame.at(x + 1, y) - frame.at(x - 1, y);
                    const int dy = frame.at(x, y + 1) - frame.at(x, y - 1);
                    slopes.push_back(dx * dx + dy * dy);
                }
            if (slopes.empty())
                return 1;
            const auto place = slopes.begin() + static_cast<std::ptrdiff_t>(slopes.size() * 5 / 6);
            std::ranges::nth_element(slopes, place);
            return std::clamp(*place, 16, 900);
        }

        void vote(int x, int y, float dx, float dy)
        {
            const auto turn = std::atan2(dy, dx) / std::numbers::pi_v<float>; // −1 … 1, opposite ones alike
            const auto bin = static_cast<std::size_t>((turn + 1) * directions) % directions;
            const auto length = std::sqrt(dx * dx + dy * dy);
            const auto stepX = dx / length;
            const auto stepY = dy / length;
            for (const float side : {1.F, -1.F})
                for (int step = 2; step <= reach; ++step) {
                    const auto column = static_cast<int>(
                        static_cast<float>(x) + side * stepX * static_cast<float>(step) + 0.5F);
                    const auto row = static_cast<int>(
                        static_cast<float>(y) + side * stepY * static_cast<float>(step) + 0.5F);
                    if (column < 0 || row < 0 || column >= width_ || row >= height_)
                        break;
                    ++counts_[index(column, row) + bin];
                }
        }

        std::size_t index(int x, int y) const
        {
            return static_cast<std::size_t>(y * width_ + x) * directions;
        }

        int at(int x, int y) const
        {
            const auto* counts = counts_.data() + index(x, y);
            return *std::min_element(counts, counts + directions);
        }

        int around(int x, int y) const
        {
            std::array<int, directions> sums {};
            for (int row = y - 1; row <= y + 1; ++row)
                for (int column = x - 1; column <= x + 1; ++column)
                    for (std::size_t bin = 0; bin < directions; ++bin)
                        sums[bin] += counts_[index(column, row) + bin];
            return *std::ranges::min_element(sums);
        }

        int width_;
        int height_;
        std::vector<std::uint16_t> counts_;
    };

    /// Correlation of the picture with rings laid there: −1 (inverted) … 1.
    double ringLikeness(const Frame& frame, const BullsEye& eye)
    {
        constexpr int angles = 20;
        constexpr int radii = 18;
        static const auto circle = [] {
            std::array<Point, angles> points {};
            for (int i = 0; i < angles; ++i)
                points[static_cast<std::size_t>(i)] = {
                    std::cos(i * 2 * std::numbers::pi / angles), std::sin(i * 2 * std::numbers::pi / angles)};
            return points;
        }();
        double sum = 0;
        double squares = 0;
        double rings = 0;
        double product = 0;
        for (int r = 0; r < radii; ++r) {
            const auto distance = (r + 0.5) * outermost / radii;
            const auto ring = ringAt(distance);
            for (const auto& [u, v] : circle) {
                const auto x = eye.centre.x + distance * (eye.xx * u + eye.xy * v);
                const auto y = eye.centre.y + distance * (eye.xy * u + eye.yy * v);
                const auto level = levelAt(frame, x, y);
                sum += level;
                squares += level * level;
                rings += ring;
                product += ring * level;
            }
        }
        constexpr double count = angles * radii;
        const auto spread = squares - sum * sum / count;
        const auto ringSpread = count - rings * rings / count;
        return spread > 1 ? (product - sum * rings / count) / std::sqrt(spread * ringSpread) : 0;
    }

    BullsEye bestSize(const Frame& frame, Point centre)
    {
        BullsEye best {.centre = centre};
        double most = 0;
        for (double hexagon = 1.3; hexagon < 7.5; hexagon *= 1.07) {
            const BullsEye eye {.centre = centre, .xx = hexagon, .xy = 0, .yy = hexagon};
            if (const auto likeness = std::abs(ringLikeness(frame, eye)); likeness > most) {
                best = eye;
                most = likeness;
            }
        }
        best.likeness = most;
        return best;
    }

    BullsEye refined(const Frame& frame, BullsEye eye)
    {
        const auto value = [&](const BullsEye& tried) { return std::abs(ringLikeness(frame, tried)); };
        for (double step = 0.12; step > 0.01; step /= 2)
            for (int round = 0; round < 3; ++round)
                for (int way = 0; way < 10; ++way) {
                    auto tried = eye;
                    const auto amount = (way % 2 == 0 ? step : -step) * eye.hexagon();
                    switch (way / 2) {
                    case 0:
                        tried.centre.x += 2 * amount;
                        break;
                    case 1:
                        tried.centre.y += 2 * amount;
                        break;
                    case 2:
                        tried.xx += amount;
                        break;
                    case 3:
                        tried.yy += amount;
                        break;
                    default:
                        tried.xy += amount;
                        break;
                    }
                    tried.likeness = value(tried);
                    if (tried.likeness > eye.likeness)
                        eye = tried;
                }
        eye.isInverted = ringLikeness(frame, eye) < 0;
        return eye;
    }

} // namespace

std::vector<BullsEye> findBullsEyes(const Frame& frame)
{
    if (std::min(frame.width(), frame.height()) < 24)
        return {};
    const auto smooth = blurred(frame, 0.9);
    std::vector<BullsEye> eyes;
    for (const auto centre : Votes(smooth).best()) {
        auto eye = bestSize(smooth, centre);
        if (eye.likeness < 0.3)
            continue;
        eye = refined(smooth, eye);
        const auto isSame = [&](const BullsEye& other) {
            return std::hypot(other.centre.x - eye.centre.x, other.centre.y - eye.centre.y)
                   < 2 * eye.hexagon();
        };
        if (eye.likeness > enoughLikeness && std::ranges::none_of(eyes, isSame))
            eyes.push_back(eye);
    }
    std::ranges::sort(eyes, std::greater {}, &BullsEye::likeness);
    return eyes;
}

} // namespace scanner
