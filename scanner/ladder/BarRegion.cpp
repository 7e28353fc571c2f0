// SPDX-License-Identifier: MIT
#include "scanner/ladder/BarRegion.h"

#include "scanner/Filters.h"
#include "scanner/SymbolReader.h"
#include "scanner/ladder/RegionCrop.h"
#include "scanner/ladder/SoftBars.h"

#include <algorithm>
#include <cmath>

namespace scanner {
namespace {

    constexpr double leastMargin = 28; ///< pixels: a quiet zone of ten modules of three pixels

    /// The crop's bars as a few rows, each the mean of a band that overlaps the next. The library wants
    /// two rows that agree.
    Frame bandsOf(const Frame& crop, int bandHeight)
    {
        const auto averaged = averagedDown(crop, bandHeight);
        const auto apart = std::max(1, bandHeight / 4);
        const auto count = std::max(3, (crop.height() - bandHeight) / apart + 1);
        const auto first = (crop.height() - 1 - (count - 1) * apart) / 2;
        Frame bands(crop.width(), count);
        for (int band = 0; band < count; ++band)
            std::ranges::copy(averaged.row(std::clamp(first + band * apart, 0, crop.height() - 1)),
                bands.row(band).begin());
        return bands;
    }

    /// The mean of the crop's rows from `top` on, finer than grey levels.
    std::vector<float> meanRow(const Frame& crop, int top, int height)
    {
        std::vector<float> row(static_cast<std::size_t>(crop.width()));
        for (int y = top; y < std::min(top + height, crop.height()); ++y)
            std::ranges::transform(row, crop.row(y), row.begin(),
                [](float sum, std::uint8_t grey) { return sum + static_cast<float>(grey); });
        for (auto& level : row)
            level /= static_cast<float>(height);
        return row;
    }

    /// Shadows and falling light taken out: every place between the darkest and lightest around it.
    std::vector<float> evened(const std::vector<float>& row, int window)
    {
        const auto count = static_cast<int>(row.size());
        // Extremes of blocks are enough, and fast.
        const auto block = std::max(1, window / 4);
        const auto blocks = (count + block - 1) / block;
        std::vector<float> least(static_cast<std::size_t>(blocks));
        std::vector<float> most(least.size());
        for (int b = 0; b < blocks; ++b) {
            const auto from = row.begin() + b * block;
            const auto to = row.begin() + std::min((b + 1) * block, count);
            const auto [low, high] = std::minmax_element(from, to);
            least[static_cast<std::size_t>(b)] = *low;
            most[static_cast<std::size_t>(b)] = *high;
        }
        const auto widest = *std::ranges::max_element(most) - *std::ranges::min_element(least);
        std::vector<float> result(row.size());
        for (int x = 0; x < count; ++x) {
            const auto first = std::max(0, x / block - 2);
            const auto last = std::min(blocks - 1, x / block + 2);
            const auto low = *std::min_element(least.begin() + first, least.begin() + last + 1);
            const auto high = *std::max_element(most.begin() + first, most.begin() + last + 1);
            const auto range = std::max({high - low, 0.15F * widest, 1.F});
            result[static_cast<std::size_t>(x)] =
                (row[static_cast<std::size_t>(x)] - (low + high) / 2) / range;
        }
        return result;
    }

    /// One region on its way: its crop, and where what was read goes.
    class BarReader {
    public:
        BarReader(Scene& scene, const Region& region, std::string_view step)
            : scene_(scene)
            , region_(region)
            , step_(step)
            , crop_(scene.frame(), region, {std::max(leastMargin, 0.12 * region.width), 0},
                  region.width > 900   ? 1
                  : region.width < 160 ? 3
                                       : 2)
        {
        }

        int height() const { return crop_.frame().height(); }

        bool byLibrary(int bandHeight, double sharp)
        {
            auto bands = stretched(bandsOf(crop_.frame(), std::max(3, bandHeight)));
            if (sharp > 0)
                bands = sharpenedAcross(bands, 1.4 * crop_.scale(), sharp);
            bool read = false;
            for (auto& symbol :
                readSymbols(bands, {.symbologies = {Symbology::Code128}, .everyTurn = false, .most = 1})) {
                const auto [left, right] = std::ranges::minmax(symbol.corners, {}, &Point::x);
                const bool turned = symbol.corners[0].x > symbol.corners[1].x;
                read = take(std::move(symbol), turned ? right.x : left.x, turned ? left.x : right.x) || read;
            }
            return read;
        }

        bool byLikeness(int top, int bandHeight, bool lightBars)
        {
            auto row = meanRow(crop_.frame(), top, bandHeight);
            const auto width = region_.width * crop_.scale();
            row = evened(row, static_cast<int>(std::max(24.0, width / 8)));
            if (lightBars)
                for (auto& level : row)
                    level = -level;
            // From a box number to more than a tracking number.
            const SoftBars::Range module {std::max(0.8, width / 290), std::max(1.6, width / 70)};
            auto read = SoftBars::read(row, module);
            return read && take(std::move(read->symbol), read->begin, read->end);
        }

    private:
        /// A row knows the code's ends; it is as high as the region.
        bool take(Symbol symbol, double begin, double end)
        {
            const auto bottom = static_cast<double>(height());
            symbol.corners = {crop_.inPicture({begin, 0}), crop_.inPicture({end, 0}),
                crop_.inPicture({end, bottom}), crop_.inPicture({begin, bottom})};
            if (begin > end)
                symbol.corners = {symbol.corners[3], symbol.corners[2], symbol.corners[1], symbol.corners[0]};
            return scene_.addIfKnown(std::move(symbol), step_);
        }

        Scene& scene_;
        Region region_;
        std::string_view step_;
        RegionCrop crop_;
    };

} // namespace

bool readBars(Scene& scene, Region region, Effort effort, std::string_view step)
{
    // The box is a cell too large; bars averaged beyond their ends fade.
    region.height = std::max(6.0, region.height * 0.85);
    BarReader reader(scene, region, step);
    const auto height = reader.height();
    if (effort == Effort::Quick)
        return reader.byLibrary(height / 3, 0)
               || reader.byLikeness(height / 3, std::max(1, height / 3), false);

    for (const bool lightBars : {true, false})
        for (const auto& [first, share] :
            {std::pair {1, 3}, std::pair {0, 1}, std::pair {1, 8}, std::pair {4, 8}, std::pair {6, 8}}) {
            if (scene.isOutOfTime())
                return false;
            const auto band = std::max(1, height / share);
            if (reader.byLikeness(first * band, band, lightBars))
                return true;
        }
    for (const auto share : {3, 8, 1})
        for (const auto sharp : {2.0, 4.0}) {
            if (scene.isOutOfTime())
                return false;
            if (reader.byLibrary(height / share, sharp))
                return true;
        }
    return false;
}

} // namespace scanner
