// SPDX-License-Identifier: MIT
#include "scanner/ladder/Regions.h"

#include "scanner/Filters.h"
#include "scanner/SymbolReader.h"
#include "scanner/ladder/RegionCrop.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace scanner {
namespace {

    constexpr std::string_view step = "regions";
    constexpr double barsMargin = 28; ///< pixels: a quiet zone of ten modules of three pixels

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

    bool readBands(Scene& scene, const RegionCrop& crop, const Frame& bands)
    {
        bool read = false;
        for (auto& symbol :
            readSymbols(bands, {.symbologies = {Symbology::Code128}, .everyTurn = false, .most = 1})) {
            // The bands know the code's ends; it is as high as the region.
            const auto [left, right] = std::ranges::minmax(symbol.corners, {}, &Point::x);
            const auto bottom = static_cast<double>(crop.frame().height());
            const bool turned = symbol.corners[0].x > symbol.corners[1].x;
            symbol.corners = {crop.inPicture({left.x, 0}), crop.inPicture({right.x, 0}),
                crop.inPicture({right.x, bottom}), crop.inPicture({left.x, bottom})};
            if (turned)
                std::ranges::rotate(symbol.corners, symbol.corners.begin() + 2);
            read = scene.addIfKnown(std::move(symbol), step) || read;
        }
        return read;
    }

    bool readBars(Scene& scene, Region region)
    {
        // The box is a cell too large; bars averaged beyond their ends fade.
        region.height = std::max(6.0, region.height * 0.85);
        const RegionCrop crop(scene.frame(), region, {barsMargin, 0}, region.width > 900 ? 1 : 2);
        for (const auto share : {3, 8, 1}) {
            const auto bands = stretched(bandsOf(crop.frame(), std::max(3, crop.frame().height() / share)));
            for (const auto amount : {0.0, 2.0, 4.0}) {
                if (scene.isOutOfTime())
                    return false;
                const auto altered = amount == 0 ? bands : sharpenedAcross(bands, 1.4 * crop.scale(), amount);
                if (readBands(scene, crop, altered))
                    return true;
            }
        }
        return false;
    }

    /// One way to present a matrix. `margin` pixels of the picture stay around it: close neighbours want few,
    /// and with some codes the library's search is luckier when it starts farther outside. Noise is blurred
    /// away by `blur` modules; `sharp` undoes the lens; cut at half, even a weak code is black and white.
    struct Presentation {
        double margin;
        double scale;
        double blur;
        double sharp;
        bool cut;
    };
    constexpr std::array presentations {
        Presentation {8, 1, 0.22, 0, false},
        Presentation {20, 2, 0, 0, false},
        Presentation {14, 1, 0.15, 0, true},
        Presentation {20, 2, 0.22, 0, true},
        Presentation {8, 1, 0.3, 2, true},
    };

    Frame presented(const RegionCrop& crop, double module, const Presentation& how)
    {
        auto frame = crop.frame();
        if (how.blur > 0)
            frame = blurred(frame, std::max(0.4, how.blur * module));
        if (how.sharp > 0)
            frame = sharpened(frame, 0.35 * module, how.sharp);
        return how.cut ? cutAtHalf(stretched(frame)) : frame;
    }

    bool readMatrix(Scene& scene, const Region& region)
    {
        // Codes of our labels have 14 to 24 modules a side.
        constexpr double modules = 16;
        const auto side = std::sqrt(region.width * region.height);
        const auto natural = std::clamp(side, 64.0, 300.0) / side;
        for (const auto& how : presentations) {
            if (scene.isOutOfTime())
                return false;
            const RegionCrop crop(scene.frame(), region, {how.margin, how.margin}, natural * how.scale);
            const auto frame = presented(crop, side * crop.scale() / modules, how);
            // Nobody knows yet which side of it is up.
            for (auto& symbol : readSymbols(frame, {.symbologies = Symbologies::matrix(), .most = 1})) {
                for (auto& corner : symbol.corners)
                    corner = crop.inPicture(corner);
                if (scene.addIfKnown(std::move(symbol), step))
                    return true;
            }
        }
        return false;
    }

} // namespace

void readRegions(Scene& scene)
{
    for (const auto& region : scene.unreadRegions()) {
        if (scene.isOutOfTime())
            return;
        // One read before may have been this one too: regions overlap.
        if (scene.isRead(region))
            continue;
        if (region.kind == Region::Kind::Matrix)
            readMatrix(scene, region);
        else
            readBars(scene, region);
    }
}

} // namespace scanner
