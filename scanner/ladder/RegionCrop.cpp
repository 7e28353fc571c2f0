// SPDX-License-Identifier: MIT
#include "scanner/ladder/RegionCrop.h"

#include <algorithm>
#include <cmath>

namespace scanner {
namespace {

    constexpr double longestSide = 2000; ///< pixels of the crop

    int sideOf(double length) { return std::max(8, static_cast<int>(std::lround(length))); }

    /// The grey level between four pixels.
    std::uint8_t levelAt(const Frame& picture, Point place)
    {
        const auto x = std::clamp(place.x - 0.5, 0.0, static_cast<double>(picture.width() - 1));
        const auto y = std::clamp(place.y - 0.5, 0.0, static_cast<double>(picture.height() - 1));
        const auto left = static_cast<int>(x);
        const auto top = static_cast<int>(y);
        const auto right = std::min(left + 1, picture.width() - 1);
        const auto bottom = std::min(top + 1, picture.height() - 1);
        const auto a = x - left;
        const auto b = y - top;
        const auto upper = (1 - a) * picture.at(left, top) + a * picture.at(right, top);
        const auto lower = (1 - a) * picture.at(left, bottom) + a * picture.at(right, bottom);
        return static_cast<std::uint8_t>((1 - b) * upper + b * lower + 0.5);
    }

} // namespace

RegionCrop::RegionCrop(const Frame& picture, const Region& region, Point margin, double scale)
    : region_(region)
    , scale_(
          std::min(scale, longestSide / std::max(region.width + 2 * margin.x, region.height + 2 * margin.y)))
    , frame_(sideOf((region.width + 2 * margin.x) * scale_), sideOf((region.height + 2 * margin.y) * scale_))
{
    for (int x = 0; x < frame_.width(); ++x) {
        // Down a column of the crop the place moves along a straight line.
        const auto first = inPicture({x + 0.5, 0.5});
        const auto second = inPicture({x + 0.5, 1.5});
        for (int y = 0; y < frame_.height(); ++y)
            frame_.set(x, y,
                levelAt(picture, {first.x + y * (second.x - first.x), first.y + y * (second.y - first.y)}));
    }
}

Point RegionCrop::inPicture(Point inCrop) const
{
    const auto u = (inCrop.x - frame_.width() / 2.0) / scale_;
    const auto v = (inCrop.y - frame_.height() / 2.0) / scale_;
    const auto bars = region_.angle + region_.lean + region_.fan * u;
    return {region_.centre.x + u * std::cos(region_.angle) - v * std::sin(bars),
        region_.centre.y + u * std::sin(region_.angle) + v * std::cos(bars)};
}

} // namespace scanner
